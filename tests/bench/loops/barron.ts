import { barron } from '#losses/index';
import { pointwise, transcendental, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, alpha = 1, scale = 1): Measured {
  const n = prediction.length;
  const b = 2 - alpha; // neither 0 nor without end: 2 and −Infinity would be loops of their own
  const width = scale * Math.sqrt(b);
  const steepness = b / width / n;
  const half = 0.5 * alpha;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = (prediction[i]! - target[i]!) / width;
    if (x < 1e8 && x > -1e8) {
      const rise = Math.log1p(x * x);
      sum += alpha === 0 ? rise : Math.expm1(half * rise);
      grad[i] = steepness * x * Math.exp((half - 1) * rise);
    } else {
      const rise = 2 * Math.log(Math.abs(x)); // 1 + x² would overflow
      sum += alpha === 0 ? rise : Math.expm1(half * rise);
      grad[i] = steepness * Math.sign(x) * Math.abs(x) ** (alpha - 1);
    }
  }
  return { value: alpha === 0 ? sum / n : ((b / alpha) * sum) / n, grad };
}

export default pointwise(transcendental, barron, loop);
