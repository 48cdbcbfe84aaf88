import { must } from '#core/check';
import { normalizeRows } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkForEachRow, checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'cosineEmbedding';

export const settings = {
  margin: { default: 0, domain: { 'at least': -1, 'at most': 1 } },
} as const satisfies Settings;

/** Below this square of the chord between two directions, the rounding of the directions themselves takes digits from it. */
const nearby = 1e-4;

export interface CosineEmbeddingOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
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
 * @param options  margin: the largest cosine with loss 0 where the target is −1, from -1 to 1; rowLength; sampleWeight [rows]; reduction
 * @returns        value without unit, from 0 to 2; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is neither 1 nor −1, or margin is outside −1 to 1
 * @see PyTorch, torch.nn.CosineEmbeddingLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 * @example cosineEmbedding([3, 4], [5, 0], [-1], { margin: 0.1 }).value // => 0.5
 */
export function cosineEmbedding(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: CosineEmbeddingOptions = {},
): LossResult<CosineEmbeddingGradient> {
  const { margin, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns } = readRows(who, 'first', first, rowLength);
  const other = readRows(who, 'second', second, rowLength);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkForEachRow(who, 'target', target, 'first', rows);
  checkSampleWeight(who, sampleWeight, 'first', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const [a, b] = [inFloat64(flat), inFloat64(other.flat)];
  const [{ unit: u, norms: normsA }, { unit: v, norms: normsB }] = [normalizeRows(a, columns), normalizeRows(b, columns)]; // units are overwritten with their gradients, row after row
  const chord = new Float64Array(columns); // u − v, of nearly equal directions
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
    const isNearby = squaredChord < nearby;
    if (isNearby) squaredChord = nearbyChordInto(chord, a, b, u, v, start, normsA[row]!, normsB[row]!);
    const cosine = Math.min(1, Math.max(-1, dot)); // rounding errors may exceed these bounds
    const oneMinusCosine = cosine > 0.9 ? 0.5 * squaredChord : 1 - cosine;
    const violation = cosine - margin;
    const loss = y === 1 ? oneMinusCosine : -y * Math.max(0, violation); // 1 − cos, or max(0, cos − m)
    sum += loss;
    if (elements) elements[row] = loss;
    const dCosine = y === 1 ? -scale : violation < 0 ? 0 : -y * scale;
    const factorA = normsA[row] === 0 ? 0 : dCosine / normsA[row]!;
    const factorB = normsB[row] === 0 ? 0 : dCosine / normsB[row]!;
    if (isNearby) {
      nearbyGradientInto(u, v, chord, start, factorA, factorB, oneMinusCosine);
      continue;
    }
    for (let i = start; i < end; i++) {
      const [ui, vi] = [u[i]!, v[i]!];
      const towardV = vi - ui + oneMinusCosine * ui;
      const towardU = ui - vi + oneMinusCosine * vi;
      u[i] = towardV === 0 ? 0 : 0 + factorA * towardV; // ∂cos/∂a = (v − cos u) / ‖a‖; 0 + so that it is never −0
      v[i] = towardU === 0 ? 0 : 0 + factorB * towardU; // 0, not ∞ · 0, where 1 / ‖b‖ overflows
    }
  }
  if (sampleWeight) {
    for (const gradient of [u, v]) weigh(gradient, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad: { first: u, second: v }, ...(reduction === 'none' && { elements: elements! }) };
}

/**
 * Writes the chord u − v of two nearly equal directions into `chord`, and returns its square: (a − b − (‖a‖ − ‖b‖) v) / ‖a‖,
 * where ‖a‖ − ‖b‖ is (a − b)·(a + b) / (‖a‖ + ‖b‖). Keeps the digits of a − b, unless one norm is many times the other.
 */
function nearbyChordInto(
  chord: Float64Array, a: Float64Array, b: Float64Array, u: Float64Array, v: Float64Array, start: number, normA: number, normB: number,
): number {
  const similar = normA < 2 * normB && normB < 2 * normA;
  let longer = 0; // ‖a‖ − ‖b‖
  if (similar) for (let i = start; i < start + chord.length; i++) longer += (a[i]! - b[i]!) * ((a[i]! + b[i]!) / (normA + normB));
  let square = 0;
  for (let k = 0, i = start; k < chord.length; k++, i++) {
    chord[k] = similar ? (a[i]! - b[i]! - longer * v[i]!) / normA : u[i]! - v[i]!;
    square += chord[k]! * chord[k]!;
  }
  return square;
}

/** Overwrites two nearly equal directions with their gradients: ∂cos/∂a = (v − cos u) / ‖a‖, from the chord u − v. */
function nearbyGradientInto(
  u: Float64Array, v: Float64Array, chord: Float64Array, start: number, factorA: number, factorB: number, oneMinusCosine: number,
): void {
  for (let k = 0, i = start; k < chord.length; k++, i++) {
    const towardV = oneMinusCosine * u[i]! - chord[k]!;
    const towardU = oneMinusCosine * v[i]! + chord[k]!;
    u[i] = towardV === 0 ? 0 : 0 + factorA * towardV;
    v[i] = towardU === 0 ? 0 : 0 + factorB * towardU;
  }
}
