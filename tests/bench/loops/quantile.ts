import { quantile } from '#losses/index';
import { cheap, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, tau = 0.5): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    if (e < 0) {
      sum -= tau * e;
      grad[i] = -scale * tau;
    } else {
      sum += (1 - tau) * e;
      grad[i] = e === 0 ? 0 : scale * (1 - tau);
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, quantile, loop);
