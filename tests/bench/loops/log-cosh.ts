import { logCosh } from '#losses/index';
import { transcendental, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(prediction: Floats, target: Floats): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    let slope: number;
    if (size < 1) {
      const shrink = Math.expm1(-size); // cosh = 1 + shrink² / (2 + 2 shrink): ln 2 would cancel it
      const root = 1 + shrink;
      sum += Math.log1p((shrink * shrink) / (root + root));
      slope = (-scale * shrink * (1 + root)) / (1 + root * root);
    } else {
      const decay = Math.exp(-2 * size);
      sum += size + Math.log1p(decay) - Math.LN2;
      slope = (scale * (1 - decay)) / (1 + decay);
    }
    grad[i] = e < 0 ? -slope : slope;
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, logCosh, loop);
