import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  eps: { default: 1e-6, domain: { above: 0 } },
} as const satisfies Settings;

export interface GaussianNllOptions extends ParameterOptions<typeof settings> {
  /** add ½ ln 2π, the constant of the density */
  readonly full?: boolean;
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

export interface GaussianNllGradient {
  readonly prediction: Float64Array;
  readonly variance: Float64Array;
}

/** Value, plus a constant, and the slopes by prediction and variance. A variance below eps counts as eps, in all three. */
export function gaussianNllAt(
  prediction: number, target: number, variance: number, eps: number, constant = 0,
): { readonly value: number; readonly slope: { readonly prediction: number; readonly variance: number } } {
  const v = Math.max(variance, eps);
  const residual = prediction - target;
  const ratio = residual / v; // e / v; not e · (1 / v), as 1 / v may overflow
  const slope = { prediction: ratio, variance: 0.5 * (1 / v - ratio * ratio) };
  return { value: 0.5 * (Math.log(v) + residual * ratio) + constant, slope }; // ½ (ln v + e² / v)
}

/**
 * Gaussian negative log-likelihood: half the squared error over a predicted variance, plus half its logarithm.
 *
 * The model predicts its own uncertainty: a large variance lowers the loss of a wrong prediction and raises that of a right
 * one. The slope by the prediction is residual / variance, so hard examples get smaller and smaller gradients, and the model
 * may treat them as noise.
 *
 * PyTorch: `gaussian_nll_loss`; as there, a variance below eps is raised to eps and its gradient is that at eps, so that it
 * can grow again. Takes variances, not standard deviations or logarithms: end the model in a softplus.
 *
 * @param prediction  [n], means, in the unit of the target
 * @param target      [n]
 * @param variance    [n], at least 0, in the squared unit of the target
 * @param options     eps: lower bound of the variance, above 0; full; weight [n]; reduction
 * @returns           value in nats; grad of prediction [n] and of variance [n]
 * @throws {RangeError} if lengths differ, the input is empty, a variance is below 0, or eps is not above 0
 * @see Nix and Weigend 1994, Estimating the mean and variance of the target probability distribution, doi:10.1109/ICNN.1994.374138
 * @example gaussianNll([3], [1], [4], { full: true }).value // => 2.112085713764618
 */
export function gaussianNll(
  prediction: Vector, target: Vector, variance: Vector, options: GaussianNllOptions = {},
): LossResult<GaussianNllGradient> {
  const { eps, full, weight, reduction } = readOptions('gaussianNll', options, {
    ...settings, full: off, weight: {}, reduction: reductions,
  }, { epsilon: 'eps' });
  const n = checkNumbers('gaussianNll', { prediction, target, variance, ...(weight !== undefined && { weight }) });
  const constant = full ? 0.5 * Math.log(2 * Math.PI) : 0;
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const gradPrediction = new Float64Array(n);
  const gradVariance = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const v = variance[i]!;
    if (v < 0) throw must('gaussianNll', `variance[${i}]`, 'be at least 0', v);
    const { value, slope } = gaussianNllAt(prediction[i]!, target[i]!, v, eps, constant);
    sum += value;
    gradPrediction[i] = scale * slope.prediction;
    gradVariance[i] = scale * slope.variance;
    if (elements) elements[i] = value;
  }
  if (weight) {
    weigh(gradPrediction, weight);
    weigh(gradVariance, weight);
    sum = weigh(elements!, weight);
  }
  const grad = { prediction: gradPrediction, variance: gradVariance };
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
