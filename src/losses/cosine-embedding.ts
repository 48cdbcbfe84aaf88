import { checkParameters, checkReduction, must } from '#core/check';
import { normalizeRows } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';
import { checkForEachRow } from '#core/vectors';

const who = 'cosineEmbedding';

export const settings = {
  margin: { default: 0, domain: { 'at least': -1, 'at most': 1 } },
} as const satisfies Settings;

export interface CosineEmbeddingOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two embeddings, row after row. */
export interface CosineEmbeddingGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Cosine embedding loss: similar pairs should point the same way, others at most have the margin as cosine.
 *
 * Only directions count. The slope stands at right angles to the embedding and shrinks as that grows, so embeddings
 * get longer while they learn, and long ones learn slowly. Two that point exactly opposite ways have slope 0, too.
 *
 * PyTorch: `cosine_embedding_loss`, which adds 1e-12 to each squared length: for embeddings of length 1 the cosine is
 * short by 1e-12, and the slope at a zero vector is about 1e6. Nothing is added here: the cosine with a zero vector
 * and its slopes are 0, and 1 − cosine is computed from the chord, so that it is 0 for equal embeddings and keeps its
 * digits for near ones. Exactly at the margin the gradient is the active one, as there.
 *
 * @param first    [rows][dimensions] or, flat, one embedding
 * @param second   the same shape
 * @param target   [rows], 1 = similar, −1 = not
 * @param options  margin: the largest cosine that costs nothing where the target is −1, from -1 to 1; dimensions; reduction
 * @returns        value without unit, from 0 to 2; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is neither 1 nor −1, or margin is outside −1 to 1
 * @see PyTorch, torch.nn.CosineEmbeddingLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 * @example cosineEmbedding([3, 4], [5, 0], [-1], { margin: 0.1 }).value // => 0.5
 */
export function cosineEmbedding(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: CosineEmbeddingOptions = {},
): LossResult<CosineEmbeddingGradient> {
  const { margin = settings.margin.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'first', first, 'dimensions', dimensions);
  const other = readRows(who, 'second', second, 'dimensions', dimensions);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkForEachRow(who, 'target', target, 'first', rows);
  checkParameters(who, settings, { margin });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const a = normalizeRows(inFloat64(flat), columns);
  const b = normalizeRows(inFloat64(other.flat), columns);
  const [u, v] = [a.unit, b.unit]; // where their slopes are written once they are no longer needed
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${row}]`, 'be -1 or 1', y);
    const start = row * columns;
    const end = start + columns;
    let dot = 0;
    let chord = 0; // |u − v|² = 2 (1 − u·v), without the cancellation
    for (let i = start; i < end; i++) {
      const across = u[i]! - v[i]!;
      dot += u[i]! * v[i]!;
      chord += across * across;
    }
    const cosine = Math.min(1, Math.max(-1, dot)); // rounding may leave these bounds
    const lack = cosine > 0.9 ? 0.5 * chord : 1 - cosine;
    const gap = cosine - margin;
    const loss = y === 1 ? lack : -y * Math.max(0, gap); // 1 − cos, or max(0, cos − m)
    sum += loss;
    if (elements) elements[row] = loss;
    const pull = y === 1 ? -scale : gap < 0 ? 0 : -y * scale;
    const forFirst = a.length[row] === 0 ? 0 : pull / a.length[row]!;
    const forSecond = b.length[row] === 0 ? 0 : pull / b.length[row]!;
    for (let i = start; i < end; i++) {
      const [p, q] = [u[i]!, v[i]!];
      u[i] = 0 + forFirst * (q - p + lack * p); // d cos / d a = (v − cos u) / |a|, and never −0
      v[i] = 0 + forSecond * (p - q + lack * q);
    }
  }
  return { value: scale * sum, grad: { first: u, second: v }, ...(elements && { elements }) };
}
