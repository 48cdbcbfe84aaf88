import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  eps: { default: 1e-7, domain: { above: 0 } },
} as const satisfies Settings;

export interface MeanAbsolutePercentageErrorOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The kink where the prediction equals the target. */
export const joints = (): number[] => [0];

/** Value and slope at one prediction: those of the absolute error, in percent of the target. */
export function meanAbsolutePercentageErrorAt(prediction: number, target: number, eps: number): ValueAndSlope {
  const half = 0.5 * prediction - 0.5 * target; // the residual itself may overflow
  const denominator = Math.max(Math.abs(target), eps);
  return { value: 200 * (Math.abs(half) / denominator), slope: (100 * Math.sign(prediction - target)) / denominator };
}

/**
 * Mean absolute percentage error: the average size of the residuals, in percent of their targets.
 *
 * The constant that minimizes it is the median weighted by 1 / |target|: small targets dominate, and fits are too low.
 * Predicting 0 has loss 100 for any target of at least eps; predicting too much has no upper bound. One target near 0
 * dominates all others: prediction 1 for target 0 has loss 1e9 by default, so raise eps to the smallest meaningful size.
 *
 * PyTorch has none; Keras: `mean_absolute_percentage_error`, whose 1e-7 is eps. In percent, as there; scikit-learn
 * leaves out the factor 100. At residual 0 the slope is 0.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n], best far from 0
 * @param options     eps: lower bound of the denominator, above 0, same unit as the target; weight [n]; reduction
 * @returns           value in percent; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or eps is not above 0
 * @see de Myttenaere et al. 2016, Mean Absolute Percentage Error for regression models, doi:10.1016/j.neucom.2015.12.114
 * @example meanAbsolutePercentageError([3, 1], [2, 0], { eps: 1 }).value // => 75
 */
export function meanAbsolutePercentageError(
  prediction: Vector, target: Vector, options: MeanAbsolutePercentageErrorOptions = {},
): LossResult {
  const { eps, weight, reduction } = readOptions('meanAbsolutePercentageError', options, {
    ...settings, weight: {}, reduction: reductions,
  }, { epsilon: 'eps' });
  const n = checkNumbers('meanAbsolutePercentageError', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = meanAbsolutePercentageErrorAt(prediction[i]!, target[i]!, eps);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
