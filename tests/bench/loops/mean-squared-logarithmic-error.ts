import { meanSquaredLogarithmicError } from '#losses/index';
import { pointwise, transcendental, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats): Measured {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = prediction[i]!;
    const t = target[i]!;
    if (p < 0 || t < 0) throw new RangeError('below 0');
    const ratio = p < t ? -Math.log1p((t - p) / (1 + p)) : Math.log1p((p - t) / (1 + t));
    sum += ratio * ratio;
    grad[i] = ((2 / n) * ratio) / (1 + p);
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, meanSquaredLogarithmicError, loop, [0, 6], [0, 6]);
