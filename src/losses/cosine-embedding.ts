import { must } from '#core/check';
import { normalizeRows } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkForEachRow, checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'cosineEmbedding';

export const settings = {
  margin: { default: 0, domain: { 'at least': -1, 'at most': 1 } },
} as const satisfies Settings;

export interface CosineEmbeddingOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two embeddings, row after row. */
export interface CosineEmbeddingGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Cosine embedding loss: 1 minus the cosine for similar pairs, a hinge on the cosine for dissimilar ones.
 *
 * Only directions count. The gradient is orthogonal to the embedding and inversely proportional to its norm, so gradient
 * steps lengthen embeddings, and long ones learn slowly. Exactly opposite embeddings have zero gradient, too.
 *
 * PyTorch: `cosine_embedding_loss`, which adds 1e-12 to each squared norm: for embeddings of norm 1 the cosine is
 * 1e-12 too small, and the gradient at a zero vector is about 1e6. Nothing is added here: the cosine with a zero vector
 * and its gradient are 0, and 1 − cosine is computed from the chord, so that it is 0 for equal embeddings and keeps its
 * digits for close ones. Exactly at the margin the gradient is that of the active side, as there.
 *
 * @param first    [rows][dimensions] or, flat, one embedding
 * @param second   the same shape
 * @param target   [rows], 1 = similar, −1 = dissimilar
 * @param options  margin: the largest cosine with loss 0 where the target is −1, from -1 to 1; rowLength; reduction
 * @returns        value without unit, from 0 to 2; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is neither 1 nor −1, or margin is outside −1 to 1
 * @see PyTorch, torch.nn.CosineEmbeddingLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 * @example cosineEmbedding([3, 4], [5, 0], [-1], { margin: 0.1 }).value // => 0.5
 */
export function cosineEmbedding(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: CosineEmbeddingOptions = {},
): LossResult<CosineEmbeddingGradient> {
  const { margin, rowLength, reduction } = readOptions(who, options, { ...settings, rowLength: {}, reduction: reductions });
  const { flat, rows, columns } = readRows(who, 'first', first, rowLength);
  const other = readRows(who, 'second', second, rowLength);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkForEachRow(who, 'target', target, 'first', rows);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const a = normalizeRows(inFloat64(flat), columns);
  const b = normalizeRows(inFloat64(other.flat), columns);
  const [u, v] = [a.unit, b.unit]; // overwritten with their gradients, row after row
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${row}]`, 'be -1 or 1', y);
    const start = row * columns;
    const end = start + columns;
    let dot = 0;
    let squaredChord = 0; // ‖u − v‖² = 2 (1 − u·v), without cancellation
    for (let i = start; i < end; i++) {
      const difference = u[i]! - v[i]!;
      dot += u[i]! * v[i]!;
      squaredChord += difference * difference;
    }
    const cosine = Math.min(1, Math.max(-1, dot)); // rounding errors may exceed these bounds
    const oneMinusCosine = cosine > 0.9 ? 0.5 * squaredChord : 1 - cosine;
    const violation = cosine - margin;
    const loss = y === 1 ? oneMinusCosine : -y * Math.max(0, violation); // 1 − cos, or max(0, cos − m)
    sum += loss;
    if (elements) elements[row] = loss;
    const dCosine = y === 1 ? -scale : violation < 0 ? 0 : -y * scale;
    const factorA = a.norms[row] === 0 ? 0 : dCosine / a.norms[row]!;
    const factorB = b.norms[row] === 0 ? 0 : dCosine / b.norms[row]!;
    for (let i = start; i < end; i++) {
      const [ui, vi] = [u[i]!, v[i]!];
      u[i] = 0 + factorA * (vi - ui + oneMinusCosine * ui); // ∂cos/∂a = (v − cos u) / ‖a‖; 0 + so that it is never −0
      v[i] = 0 + factorB * (ui - vi + oneMinusCosine * vi);
    }
  }
  return { value: scale * sum, grad: { first: u, second: v }, ...(elements && { elements }) };
}
