import { pseudoHuber } from '#losses/index';
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
      const share = size / delta;
      const root = Math.sqrt(1 + share * share); // √ − 1 would cancel: it is share² / (1 + √)
      sum += size * (size / (1 + root));
      grad[i] = scale * (e / root);
    } else {
      const share = delta / size;
      const root = Math.sqrt(1 + share * share);
      sum += size * (delta / (root + share));
      const slope = scale * (delta / root);
      grad[i] = e < 0 ? -slope : slope;
    }
  }
  return { value: sum / n, grad };
}

export default pointwise(cheap, pseudoHuber, loop);
