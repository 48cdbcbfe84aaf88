import { binaryCrossEntropyWithLogitsAt } from '#losses/binary-cross-entropy-with-logits';
import { softplus } from '../exact.ts';
import type { Rounding, Subject } from './form.ts';

/** The probability of a logit as it may be written. */
export const sigmoidOf = (z: number, round: Rounding): number => round(1 / round(1 + round(Math.exp(-z))));

/** Of a positive: minus the logarithm of the probability. */
export const subject: Subject = {
  input: 'z',
  loss: (z) => binaryCrossEntropyWithLogitsAt(z, 1, 1, 0).value,
  stable: (z, round) => round(round(Math.log1p(round(Math.exp(-Math.abs(z))))) + Math.max(0, -z)),
  exact: (z) => softplus(-z),
  naive: [{ code: '−log(sigmoid(z))', at: (z, round) => -round(Math.log(sigmoidOf(z, round))) }],
  exponents: [-1, 3, 1.4], sign: 1,
};
