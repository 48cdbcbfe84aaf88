import { meanSquaredError } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

/** A few operations a number and no branch: what is left is reading, writing and adding. */
export function loop(prediction: Floats, target: Floats): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += e * e;
    grad[i] = scale * 2 * e;
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, meanSquaredError, loop);
