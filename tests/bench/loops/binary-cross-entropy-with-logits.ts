import { binaryCrossEntropyWithLogits } from '#losses/index';
import { transcendental, pointwise, type Floats, type Measured } from '../pair.ts';

/** An exponential and a logarithm a number, and a target that is checked. */
export function loop(logit: Floats, target: Floats, posWeight = 1): Measured {
  const n = logit.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = logit[i]!;
    const y = target[i]!;
    if (y < 0 || y > 1) throw new RangeError('target');
    const positive = posWeight * y;
    const negative = 1 - y;
    const decay = Math.exp(-Math.abs(z));
    const both = (positive + negative) * Math.log1p(decay);
    const share = scale / (1 + decay);
    if (z < 0) {
      sum += both - positive * z;
      grad[i] = share * (negative * decay - positive);
    } else {
      sum += both + negative * z;
      grad[i] = share * (negative - positive * decay);
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, binaryCrossEntropyWithLogits, loop, [0, 1]);
