import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface PseudoHuberOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual: δ² (√(1 + x²) − 1) and e / √(1 + x²), where x = e / δ.
 *
 * √(1 + x²) − 1 is computed as x² / (1 + √(1 + x²)), which keeps its digits near zero. The smaller of |e| and δ is divided
 * by the larger, so that no square overflows.
 */
export function pseudoHuberAt(residual: number, delta: number): ValueAndSlope {
  const size = Math.abs(residual);
  const inside = size <= delta;
  const ratio = inside ? size / delta : delta / size;
  const root = Math.sqrt(1 + ratio * ratio);
  return {
    value: inside ? size * (size / (1 + root)) : size * (delta / (ratio + root)),
    slope: inside ? residual / root : Math.sign(residual) * (delta / root),
  };
}

/**
 * Pseudo-Huber loss: half the square near zero, asymptotically linear in the tails, and smooth everywhere.
 *
 * As with Huber, the slope is bounded by delta; unlike Huber it has second derivatives everywhere, which Newton's method
 * needs. The slope approaches delta more slowly: at a residual of delta it is 0.71 delta, where that of Huber is delta.
 *
 * Also Charbonnier loss, L1-L2 loss; SciPy: `pseudo_huber`. PyTorch has none. Some divide by delta or leave out the
 * constant: √(e² + ε²) is this one at delta = ε, divided by ε, plus ε.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     delta: the limit of the slope, above 0, same unit as the residual; weight [n]; reduction
 * @returns           value in the squared unit of the target; grad [n], each within −delta and delta before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or delta is not above 0
 * @see Charbonnier et al. 1997, Deterministic edge-preserving regularization in computed imaging, doi:10.1109/83.551699
 * @example pseudoHuber([1.5], [0], { delta: 2 }).value // => 1
 */
export function pseudoHuber(prediction: Vector, target: Vector, options: PseudoHuberOptions = {}): LossResult {
  const { delta, weight, reduction } = readOptions('pseudoHuber', options, { ...settings, weight: {}, reduction: reductions }, {
    eps: 'delta', epsilon: 'delta',
  });
  const n = checkNumbers('pseudoHuber', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = pseudoHuberAt(prediction[i]! - target[i]!, delta);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
