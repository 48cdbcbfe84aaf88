import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

const who = 'hingeEmbedding';

export const settings = {
  margin: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface HingeEmbeddingOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one distance: the distance itself where the target is 1, what it lacks to the margin where it is −1. */
export function hingeEmbeddingAt(distance: number, target: number, margin: number): ValueAndSlope {
  if (target === 1) return { value: distance, slope: 1 };
  const violation = Math.max(0, margin - distance); // max(0, m − d)
  return { value: -target * violation, slope: distance <= margin ? target : violation };
}

/**
 * Hinge embedding loss: the distance itself for similar pairs, a hinge on the margin for dissimilar ones.
 *
 * Every similar pair is pulled equally, near or far; a dissimilar pair is pushed equally until it is a margin apart, and then
 * has zero gradient. It takes distances: multiply the gradient by that of your distance, which has none where it is 0.
 *
 * PyTorch: `hinge_embedding_loss`, which takes any target: of a 0 it adds both terms, where this one throws. Exactly at the
 * margin the slope is −1, as there; but a NaN distance makes the slope NaN, too. PyTorch has no weight; the weighted mean
 * divides by the sum of the weights. `contrastive` takes embeddings, labels 1 and 0, and squares both terms.
 *
 * @param distance  [n], usually at least 0
 * @param target    [n], 1 = similar, −1 = dissimilar
 * @param options   margin: above 0 and finite, in the unit of the distance; weight [n]; reduction
 * @returns         value in the unit of the distance; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is neither 1 nor −1, or margin is not above 0
 * @see PyTorch, torch.nn.HingeEmbeddingLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html
 * @example hingeEmbedding([0.5, 0.5], [1, -1], { margin: 2 }).value // => 1
 */
export function hingeEmbedding(distance: Vector, target: Vector, options: HingeEmbeddingOptions = {}): LossResult {
  const { margin, weight, reduction } = readOptions(who, options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers(who, { distance, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const { value, slope } = hingeEmbeddingAt(distance[i]!, y, margin);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
