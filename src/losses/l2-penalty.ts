import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Vector } from '#core/result';

export const settings = {
  strength: { default: 0.01, domain: { 'at least': 0 } },
} as const satisfies Settings;

export type L2PenaltyOptions = ParameterOptions<typeof settings>;

/**
 * L2 penalty: half the strength times the sum of the squared coefficients of a model.
 *
 * Its gradient is strength · coefficient: every step of gradient descent shrinks each coefficient by the same factor, and none
 * to exactly 0. Added to a loss, it spreads the weight over correlated inputs instead of letting large
 * coefficients of opposite signs cancel.
 *
 * PyTorch: `weight_decay` of `torch.optim.SGD` adds strength · coefficient to the gradient, which is this one; hence
 * the 1/2. Keras `L2` has no 1/2. It is a sum, not a mean: added to a loss that is a mean, its weight grows with the
 * number of coefficients. Leave the biases out.
 *
 * @param coefficients  [n], the weights of a model
 * @param options       strength: at least 0
 * @returns             value in the squared unit of the coefficients; grad [n]
 * @throws {RangeError} if the input is empty or strength is below 0
 * @see Hoerl and Kennard 1970, Ridge Regression, doi:10.1080/00401706.1970.10488634
 * @example l2Penalty([3, -4], { strength: 0.5 }).value // => 6.25
 */
export function l2Penalty(coefficients: Vector, options: L2PenaltyOptions = {}): LossResult {
  const { strength } = readOptions('l2Penalty', options, settings);
  const n = checkNumbers('l2Penalty', { coefficients });
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = coefficients[i]!;
    const slope = strength * w + 0; // + 0: a strength of 0 leaves no −0
    sum += 0.5 * slope * w; // λ w²/2; w² alone could overflow
    grad[i] = slope;
  }
  return { value: sum, grad };
}
