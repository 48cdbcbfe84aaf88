import { poissonNll } from '#losses/index';
import { pointwise, transcendental, type Floats, type Measured } from '../pair.ts';

export function loop(logRate: Floats, target: Floats): Measured {
  const n = logRate.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = logRate[i]!;
    const count = target[i]!;
    if (count < 0) throw new RangeError('target');
    const rate = Math.exp(z);
    sum += rate - count * z;
    grad[i] = scale * (rate - count);
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, poissonNll, loop, [0, 6]);
