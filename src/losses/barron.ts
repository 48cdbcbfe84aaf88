import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  alpha: { default: 1, domain: { 'at most': 2 } },
  scale: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface BarronOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** With alpha below the first the loss is that of −Infinity, with |alpha| below the second that of 0, each to the last digit. */
const [lowestAlpha, smallestAlpha] = [-1e20, 1e-20];

/**
 * Value and slope at one residual.
 *
 * With b = 2 − alpha and L = ln(1 + (e / c)² / b), the value is (b / alpha) (e^(alpha L / 2) − 1): nothing cancels near
 * alpha 0, where it becomes L itself, nor near 2, and no square overflows.
 */
export function barronAt(residual: number, alpha: number, scale: number): ValueAndSlope {
  const ratio = residual / scale;
  let value = 0.5 * ratio * ratio;
  let slope = ratio / scale;
  if (alpha !== 2) {
    const shape = Math.max(alpha, lowestAlpha);
    const b = 2 - shape;
    const rootB = Math.sqrt(b);
    const square = (ratio * ratio) / b; // (e / c)² / b
    const large = square > 1e16; // there 1 + square is square, and square may overflow
    const logTerm = large ? 2 * (Math.log(Math.abs(residual) / rootB) - Math.log(scale)) : Math.log1p(square); // L; the ratio may overflow
    const exponent = 0.5 * shape * logTerm;
    const powerMinus1 = Math.expm1(exponent); // e^(alpha L / 2) − 1
    value = Math.abs(shape) < smallestAlpha ? logTerm : (b / shape) * powerMinus1;
    const size = Math.abs(ratio) / rootB;
    slope = size === Infinity && Math.abs(residual) < Infinity ? (b * Math.exp(exponent)) / residual // the derivative of L is 2 / residual
      : large ? (Math.sign(ratio) * rootB * size ** (shape - 1)) / scale
      : (ratio * (exponent > -0.5 ? 1 + powerMinus1 : Math.exp(exponent))) / (1 + square) / scale; // one exponential where 1 + powerMinus1 is exact
  }
  return { value, slope };
}

/**
 * Barron's general robust loss: one family, with shape alpha, from the squared error to losses that ignore outliers.
 *
 * Near zero it is half the square of residual / scale for every alpha; alpha decides the influence of an outlier. For
 * alpha of 1 or more the loss is convex; below 1 the slope decreases far out, so a fit depends on its starting point.
 *
 * alpha 2 is half the square, 1 Charbonnier or pseudo-Huber, 0 Cauchy, −2 Geman-McClure, −Infinity Welsch (exported as `cauchy`,
 * `gemanMcClure` and `welsch`); between and at all of them the value is exact. Here alpha may not exceed 2, where outliers would have more influence than in the
 * square. PyTorch has none; in the author's code, `lossfun`, alpha may also be learned.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     alpha: the shape, at most 2 (−Infinity too); scale: size of a residual from which the tails begin, above 0, same unit;
 *                    weight [n]; reduction
 * @returns           value without unit; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, alpha is above 2, or scale is not above 0
 * @see Barron 2019, A General and Adaptive Robust Loss Function, arXiv:1701.03077
 * @example barron([1000], [0], { alpha: -2 }).value // => 1.999992000032
 */
export function barron(prediction: Vector, target: Vector, options: BarronOptions = {}): LossResult {
  const { alpha, scale, weight, reduction } = readOptions('barron', options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers('barron', { prediction, target, ...(weight !== undefined && { weight }) });
  const meanFactor = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1; // elsewhere called scale
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = barronAt(prediction[i]! - target[i]!, alpha, scale);
    sum += value;
    grad[i] = meanFactor * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: meanFactor * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
