import { must } from '#core/check';
import { rootOf, squaredDistance } from '#core/embeddings/distance';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkForEachRow, checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'contrastive';

export const settings = {
  margin: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface ContrastiveOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two embeddings, row after row. */
export interface ContrastiveGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Contrastive loss: squared distance for similar pairs, a squared hinge on the margin for dissimilar ones.
 *
 * The gradient of a similar pair grows with its distance, without bound; that of a dissimilar pair grows as the distance
 * shrinks, and is 0 beyond the margin. If all embeddings collapse to one point, similar pairs have loss 0: only dissimilar
 * pairs prevent it, and at distance 0 their gradient is defined as 0.
 *
 * The target is 1 for similar pairs, as in TensorFlow Addons and Sentence Transformers; Hadsell et al. write 0 for
 * them and halve the loss. PyTorch has no such loss: its `hinge_embedding_loss`, here `hingeEmbedding`, takes distances and
 * does not square them.
 *
 * @param first    [rows][dimensions] or, flat, one embedding
 * @param second   the same shape
 * @param target   [rows], 1 = similar, 0 = dissimilar; values in between weight both terms
 * @param options  margin: above 0 and finite, in the unit of the distance; rowLength; sampleWeight [rows]; reduction
 * @returns        value in the squared unit of the distance; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is outside 0 to 1, or margin is not above 0
 * @see Hadsell, Chopra and LeCun 2006, doi:10.1109/CVPR.2006.100
 * @example contrastive([[0, 0], [0, 0]], [[3, 4], [3, 4]], [1, 0], { margin: 7, reduction: 'sum' }).value // => 29
 */
export function contrastive(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: ContrastiveOptions = {},
): LossResult<ContrastiveGradient> {
  const { margin, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns } = readRows(who, 'first', first, rowLength);
  const other = readRows(who, 'second', second, rowLength);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkForEachRow(who, 'target', target, 'first', rows);
  checkSampleWeight(who, sampleWeight, 'first', rows);
  const a = new Float64Array(flat); // overwritten with their gradients, row after row
  const b = new Float64Array(other.flat);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y < 0 || y > 1) throw must(who, `target[${row}]`, 'be at least 0 and at most 1', y);
    const start = row * columns;
    const squared = squaredDistance(a, b, start, columns);
    let loss = y === 0 ? 0 : y * squared; // y d² + (1 − y) max(0, m − d)²
    let distance = 0;
    let dDistance = 0; // ∂/∂d of the hinge
    if (y !== 1) {
      distance = rootOf(squared, a, b, start, columns);
      const violation = Math.max(0, margin - distance);
      loss += (1 - y) * violation * violation;
      if (distance !== 0) dDistance = scale * (1 - y) * -2 * violation; // −2 (1 − y) max(0, m − d); at d = 0 the direction is undefined
    }
    for (let i = start; i < start + columns; i++) {
      const difference = a[i]! - b[i]!;
      const gradient = (y === 0 ? 0 : scale * y * 2 * difference) + (dDistance === 0 || difference === 0 ? 0 : dDistance * (difference / distance)); // 0, not ∞ · 0, where the slope overflows
      a[i] = gradient;
      b[i] = 0 - gradient;
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    for (const gradient of [a, b]) weigh(gradient, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad: { first: a, second: b }, ...(reduction === 'none' && { elements: elements! }) };
}
