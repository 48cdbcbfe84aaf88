import { huber } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, delta = 1): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    if (size <= delta) {
      sum += 0.5 * e * e;
      grad[i] = scale * e;
    } else {
      sum += delta * (size - 0.5 * delta);
      grad[i] = e < 0 ? -scale * delta : scale * delta;
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, huber, loop);
