import { checkNumbers, must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

const who = 'meanSquaredLogarithmicError';

export interface MeanSquaredLogarithmicErrorOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one prediction.
 *
 * ln(1 + ŷ) − ln(1 + y) is computed as ± ln(1 + |ŷ − y| / (1 + the smaller)), which keeps its digits where prediction and
 * target are large and close.
 */
export function meanSquaredLogarithmicErrorAt(prediction: number, target: number): ValueAndSlope {
  const below = prediction < target;
  const size = Math.log1p(below ? (target - prediction) / (1 + prediction) : (prediction - target) / (1 + target));
  const logRatio = below ? -size : size; // ln((1 + ŷ) / (1 + y))
  return { value: logRatio * logRatio, slope: (2 * logRatio) / (1 + prediction) };
}

/**
 * Mean squared logarithmic error: the squared error of ln(1 + value), for data that span orders of magnitude.
 *
 * It compares ratios: predicting 10 for 20 has about the loss of 1000 for 2000. Too low by 5 has a larger loss than too high
 * by 5, yet fits lie below the mean: the minimizing constant is the geometric mean of 1 + value, less 1. Far above the
 * target the slope goes to 0: initialize predictions low.
 *
 * PyTorch has none; Keras: `mean_squared_logarithmic_error`, which raises anything below 1e-7 to 1e-7. Here a negative
 * number is an error: end the model in a softplus or an exponential.
 *
 * @param prediction  [n], at least 0
 * @param target      [n], at least 0
 * @param options     weight [n]; reduction
 * @returns           value without unit; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a prediction or target is below 0
 * @see scikit-learn, Metrics and scoring: mean squared logarithmic error, https://scikit-learn.org/stable/modules/model_evaluation.html
 * @example meanSquaredLogarithmicError([0, 3], [3, 3], { reduction: 'sum' }).value // => 1.9218120556728056
 */
export function meanSquaredLogarithmicError(
  prediction: Vector, target: Vector, options: MeanSquaredLogarithmicErrorOptions = {},
): LossResult {
  const { weight, reduction } = readOptions(who, options, { weight: {}, reduction: reductions });
  const n = checkNumbers(who, { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = prediction[i]!;
    const t = target[i]!;
    if (p < 0) throw must(who, `prediction[${i}]`, 'be at least 0', p);
    if (t < 0) throw must(who, `target[${i}]`, 'be at least 0', t);
    const { value, slope } = meanSquaredLogarithmicErrorAt(p, t);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
