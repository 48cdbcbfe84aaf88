import { meanAbsolutePercentageError } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, eps = 1e-7): Measured {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const t = target[i]!;
    const e = prediction[i]! - t;
    const weight = 100 / Math.max(Math.abs(t), eps);
    sum += Math.abs(e) * weight;
    grad[i] = (Math.sign(e) * weight) / n;
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, meanAbsolutePercentageError, loop);
