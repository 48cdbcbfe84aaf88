import { adversarial } from '#losses/index';
import { pointwise, transcendental, type Floats, type Measured } from '../pair.ts';

export function loop(real: Floats, fake: Floats): Measured {
  const n = real.length;
  const grad = { realScore: new Float64Array(n), fakeScore: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const r = real[i]!;
    const f = fake[i]!;
    const realDecay = Math.exp(-Math.abs(r));
    const fakeDecay = Math.exp(-Math.abs(f));
    sum += Math.max(0, -r) + Math.max(0, f) + Math.log1p(realDecay) + Math.log1p(fakeDecay);
    grad.realScore[i] = -(r < 0 ? 1 : realDecay) / ((1 + realDecay) * n);
    grad.fakeScore[i] = (f > 0 ? 1 : fakeDecay) / ((1 + fakeDecay) * n);
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, adversarial, loop);
