import { defaults } from '#core/parameter';
import { focalAt, settings } from '#losses/focal';
import { times, wide } from '../double-double.ts';
import { sigmoid, softplus } from '../exact.ts';
import { sigmoidOf } from './binary-cross-entropy-with-logits.ts';
import type { Rounding, Subject } from './form.ts';

const { alpha, gamma } = defaults(settings);

/** The power from its logarithm, as the loss computes it. */
function stable(z: number, round: Rounding): number {
  const size = Math.abs(z);
  const logOne = round(Math.log1p(round(Math.exp(-size))));
  const crossEntropy = z < 0 ? round(size + logOne) : logOne;
  const logError = z < 0 ? -logOne : round(-size - logOne);
  return round(round(alpha * round(Math.exp(round(gamma * logError)))) * crossEntropy);
}

/** Of a positive, at the usual alpha and gamma, a whole number. */
export const subject: Subject = {
  input: 'z',
  loss: (z) => focalAt(z, 1, alpha, gamma).value,
  stable,
  exact: (z) => Array.from({ length: gamma }, () => sigmoid(-z)).reduce((product, part) => times(product, part), times(wide(alpha), softplus(-z))),
  naive: [{
    code: `−${alpha} (1 − p)^${gamma} log(p), p = sigmoid(z)`,
    at: (z, round) => {
      const p = sigmoidOf(z, round);
      return round(round(alpha * round(round(1 - p) ** gamma)) * -round(Math.log(p)));
    },
  }],
  exponents: [-1, 3, 1.2], sign: 1,
};
