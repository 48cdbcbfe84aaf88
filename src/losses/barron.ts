import { checkPair, checkParameters, checkReduction } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export const settings = {
  alpha: { default: 1, domain: { 'at most': 2 } },
  scale: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface BarronOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** Below this the loss is that of −Infinity, above its opposite nearest 0 that of 0, each to the last digit. */
const [farthest, nearest] = [-1e20, 1e-20];

/**
 * Value and slope at one residual.
 *
 * With b = 2 − alpha and rise = ln(1 + (e / c)² / b), the value is (b / alpha) (e^(alpha rise / 2) − 1): nothing
 * cancels near alpha 0, where it becomes rise itself, nor near 2, and no square overflows.
 */
export function barronAt(residual: number, alpha: number, scale: number): ValueAndSlope {
  const ratio = residual / scale;
  let value = 0.5 * ratio * ratio;
  let slope = ratio;
  if (alpha !== 2) {
    const shape = Math.max(alpha, farthest);
    const b = 2 - shape;
    const square = (ratio * ratio) / b;
    const far = square > 1e16; // there 1 + square is square, and square may overflow
    const rise = far ? 2 * Math.log(Math.abs(ratio) / Math.sqrt(b)) : Math.log1p(square);
    const power = 0.5 * shape * rise;
    const growth = Math.expm1(power);
    value = Math.abs(shape) < nearest ? rise : (b / shape) * growth;
    slope = far ? Math.sign(ratio) * Math.sqrt(b) * (Math.abs(ratio) / Math.sqrt(b)) ** (shape - 1)
      : (ratio * (power > -0.5 ? 1 + growth : Math.exp(power))) / (1 + square); // no second exponential where 1 + growth is exact
  }
  return { value, slope: slope / scale };
}

/**
 * Barron's general robust loss: one curve whose shape alpha runs from the square to ignoring outliers.
 *
 * Near zero it is half the square of residual / scale for every alpha; alpha decides what an outlier does. Down to 1
 * the loss is convex; below, an outlier pulls less the farther out it is, so the fit depends on where it starts.
 *
 * alpha 2 is half the square, 1 Charbonnier or pseudo-Huber, 0 Cauchy, −2 Geman-McClure, −Infinity Welsch; between
 * and at all of them the value is exact. Here alpha may not exceed 2, where outliers would count for more than in the
 * square. PyTorch has none; in the author's code, `lossfun`, alpha may also be learned.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     alpha: the shape, at most 2 (−Infinity too); scale: where the tails begin, above 0, same unit as the residual; reduction
 * @returns           value without unit; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, alpha is above 2, or scale is not above 0
 * @see Barron 2019, A General and Adaptive Robust Loss Function, arXiv:1701.03077
 * @example barron([1000], [0], { alpha: -2 }).value // => 1.999992000032
 */
export function barron(prediction: Vector, target: Vector, options: BarronOptions = {}): LossResult {
  const { alpha = settings.alpha.default, scale = settings.scale.default, reduction = 'mean' } = options;
  const n = checkPair('barron', prediction, target);
  checkParameters('barron', settings, { alpha, scale });
  checkReduction('barron', reduction);
  const share = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = barronAt(prediction[i]! - target[i]!, alpha, scale);
    sum += value;
    grad[i] = share * slope;
    if (elements) elements[i] = value;
  }
  return { value: share * sum, grad, ...(elements && { elements }) };
}
