import { rootMeanSquaredError } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats): Measured {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(prediction[i]! - target[i]!);
    if (size > largest) largest = size;
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = (prediction[i]! - target[i]!) / largest; // so that no square leaves the number range
    grad[i] = e;
    sum += e * e;
  }
  const scale = 1 / Math.sqrt(n * sum);
  for (let i = 0; i < n; i++) grad[i]! *= scale;
  return { value: largest * Math.sqrt(sum / n), grad };
}

export default pointwise(cheap, rootMeanSquaredError, loop);
