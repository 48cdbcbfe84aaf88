import { binaryCrossEntropy } from '#losses/index';
import { transcendental, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(probability: Floats, target: Floats): Measured {
  const n = probability.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = probability[i]!;
    const y = target[i]!;
    if (p < 0 || p > 1) throw new RangeError('probability');
    if (y < 0 || y > 1) throw new RangeError('target');
    if (y === 1) {
      sum -= Math.log(p);
      grad[i] = -scale / p;
    } else if (y === 0) {
      sum -= Math.log1p(-p);
      grad[i] = scale / (1 - p);
    } else {
      const no = 1 - p;
      sum -= y * Math.log(p) + (1 - y) * Math.log1p(-p);
      grad[i] = (scale * (p - y)) / (p * no);
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, binaryCrossEntropy, loop, [0, 1], [0.01, 0.99]);
