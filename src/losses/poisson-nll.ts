import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, on, readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  eps: { default: 1e-8, domain: { above: 0 } },
} as const satisfies Settings;

export interface PoissonNllOptions extends ParameterOptions<typeof settings> {
  /** the prediction is the logarithm of the rate; if false, the rate itself */
  readonly logInput?: boolean;
  /** add Stirling's approximation of ln(target!) */
  readonly full?: boolean;
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one prediction. From the logarithm of the rate, eps is not used and the slope is rate − target. */
export function poissonNllAt(prediction: number, target: number, eps: number, logInput = true, full = false): ValueAndSlope {
  const rate = logInput ? Math.exp(prediction) : prediction;
  const logRate = logInput ? prediction : Math.log(rate + eps);
  return {
    value: rate - target * logRate + (full && target > 1 ? stirling(target) : 0), // λ − y ln λ + ln y!
    slope: logInput ? rate - target : rate < Infinity ? (rate - target + eps) / (rate + eps) : 1 - target / rate,
  };
}

/** Stirling’s approximation of ln(n!): n ln n − n + ½ ln(2π n). */
const stirling = (n: number): number => n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n);

/**
 * Poisson negative log-likelihood: −ln P(count), in nats, under a Poisson distribution with the predicted rate.
 *
 * For counts, whose variance grows with their mean. In the log rate its slope is rate minus target, so the fit is the mean,
 * as under the squared error, but each count is weighted by the inverse of its variance. Without `full` a constant of
 * the target is left out: values may be negative, and are comparable on the same data only.
 *
 * PyTorch: `poisson_nll_loss`; `logInput` is its `log_input`. Keras' `Poisson` takes rates. Where the model ends in an
 * exponential or softplus, set logInput to false; a rate below 0 is then an error.
 *
 * @param prediction  [n], logarithms of rates; rates, at least 0, where logInput is false
 * @param target      [n], counts or any number at least 0
 * @param options     eps: added to the rate inside its logarithm where logInput is false, above 0; logInput; full; weight [n]; reduction
 * @returns           value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target or rate is below 0, or eps is not above 0
 * @see Nelder and Wedderburn 1972, Generalized Linear Models, doi:10.2307/2344614
 * @example poissonNll([0], [2], { full: true }).value // => 1.651806484604536
 */
export function poissonNll(prediction: Vector, target: Vector, options: PoissonNllOptions = {}): LossResult {
  const { eps, logInput, full, weight, reduction } = readOptions('poissonNll', options, {
    ...settings, logInput: on, full: off, weight: {}, reduction: reductions,
  }, { epsilon: 'eps' });
  const n = checkNumbers('poissonNll', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = prediction[i]!;
    const t = target[i]!;
    if (!logInput && p < 0) throw must('poissonNll', `prediction[${i}]`, 'be at least 0 where logInput is false', p);
    if (t < 0) throw must('poissonNll', `target[${i}]`, 'be at least 0', t);
    const { value, slope } = poissonNllAt(p, t, eps, logInput, full);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
