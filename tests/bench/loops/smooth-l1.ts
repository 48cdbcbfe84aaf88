import { smoothL1 } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, beta = 1): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    if (size < beta) {
      const share = e / beta;
      sum += 0.5 * e * share;
      grad[i] = scale * share;
    } else {
      sum += size - 0.5 * beta;
      grad[i] = e < 0 ? -scale : e > 0 ? scale : 0;
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, smoothL1, loop);
