import { dpo } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(chosen: Floats, rejected: Floats, chosenBefore: Floats, rejectedBefore: Floats, beta = 0.1, smoothing = 0): Measured {
  const n = chosen.length;
  const grad = { policyChosen: new Float64Array(n), policyRejected: new Float64Array(n) };
  const step = beta / n;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const lead = beta * (chosen[i]! - rejected[i]! - (chosenBefore[i]! - rejectedBefore[i]!));
    const size = lead < 0 ? -lead : lead;
    const decay = Math.exp(-size);
    const near = step / (1 + decay);
    const far = near * decay;
    let slope: number;
    if (lead > 0) {
      if (smoothing > 0) sum += smoothing * size;
      slope = smoothing * near - (1 - smoothing) * far;
    } else {
      sum += (1 - smoothing) * size;
      slope = smoothing * far - (1 - smoothing) * near;
    }
    sum += Math.log1p(decay);
    grad.policyChosen[i] = slope;
    grad.policyRejected[i] = -slope;
  }
  return { value: sum / n, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const draw = () => vector(random, n, Kind, -40, -10);
    const [a, b, c, d] = [draw(), draw(), draw(), draw()];
    return { loss: () => dpo(a, b, c, d), loop: () => loop(a, b, c, d) };
  },
} satisfies Pair;
