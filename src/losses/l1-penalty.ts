import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Vector } from '#core/result';

export const settings = {
  strength: { default: 0.01, domain: { 'at least': 0 } },
} as const satisfies Settings;

export type L1PenaltyOptions = ParameterOptions<typeof settings>;

/**
 * L1 penalty: the strength times the sum of the absolute coefficients of a model.
 *
 * Its gradient has the same size at every coefficient but 0, so a coefficient that lowers the loss by less than that per unit
 * ends at exactly 0: the penalty selects features. Plain gradient descent does not get there, it oscillates around 0 by the
 * learning rate times the strength; coordinate descent and proximal steps do.
 *
 * The same in Keras `L1`; PyTorch has no option for it. At coefficient 0 the slope is 0, as for `abs` there. It is a
 * sum, not a mean: added to a loss that is a mean, its weight grows with the number of coefficients. Leave the biases out.
 *
 * @param coefficients  [n], the weights of a model
 * @param options       strength: at least 0
 * @returns             value in the unit of the coefficients; grad [n]
 * @throws {RangeError} if the input is empty or strength is below 0
 * @see Tibshirani 1996, Regression Shrinkage and Selection via the Lasso, doi:10.1111/j.2517-6161.1996.tb02080.x
 * @example l1Penalty([3, -4], { strength: 0.5 }).value // => 3.5
 */
export function l1Penalty(coefficients: Vector, options: L1PenaltyOptions = {}): LossResult {
  const { strength } = readOptions('l1Penalty', options, settings);
  const n = checkNumbers('l1Penalty', { coefficients });
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = coefficients[i]!;
    sum += strength * Math.abs(w); // λ |w|; the sum of |w| alone could overflow
    grad[i] = strength * Math.sign(w) + 0; // + 0: a coefficient or strength of 0 leaves no −0
  }
  return { value: sum, grad };
}
