import { meanAbsoluteError } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += Math.abs(e);
    grad[i] = scale * Math.sign(e);
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, meanAbsoluteError, loop);
