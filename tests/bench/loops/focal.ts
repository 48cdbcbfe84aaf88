import { focal } from '#losses/index';
import { transcendental, pointwise, type Floats, type Measured } from '../pair.ts';

export function loop(logit: Floats, target: Floats, alpha = 0.25, gamma = 2): Measured {
  const n = logit.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = logit[i]!;
    const y = target[i]!;
    if (y < 0 || y > 1) throw new RangeError('target');
    const side = z < 0 ? -1 : 1;
    const size = z * side;
    const wrong = z < 0 ? y : 1 - y;
    const right = 1 - wrong;
    const decay = Math.exp(-size);
    const rest = Math.log1p(decay);
    const entropy = wrong * size + rest;
    const missed = wrong + right * decay;
    const log = wrong > 0 ? Math.log(missed) : -size;
    const factor = (alpha * y + (1 - alpha) * (1 - y)) * Math.exp(gamma * (log - rest));
    const turn = wrong > 0 ? ((wrong - right) * decay * entropy) / missed : -entropy;
    sum += factor * entropy;
    grad[i] = (side * scale * factor * (wrong - right * decay + gamma * turn)) / (1 + decay);
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, focal, loop, [0, 1]);
