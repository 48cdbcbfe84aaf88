import { bradleyTerry } from '#losses/index';
import { pointwise, transcendental, type Floats, type Measured } from '../pair.ts';

export function loop(chosen: Floats, rejected: Floats): Measured {
  const n = chosen.length;
  const grad = { chosen: new Float64Array(n), rejected: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const behind = rejected[i]! - chosen[i]!;
    const decay = Math.exp(behind < 0 ? behind : -behind);
    const share = 1 / ((1 + decay) * n);
    const pull = behind < 0 ? decay * share : share;
    sum += (behind > 0 ? behind : 0) + Math.log1p(decay);
    grad.chosen[i] = -pull;
    grad.rejected[i] = pull;
  }
  return { value: sum / n, grad };
}

export default pointwise(transcendental, bradleyTerry, loop);
