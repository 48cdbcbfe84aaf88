import {
  addSimilarityGradient, normalizationBackward, normalizeRows, similaritiesInto, type NormalizedRows,
} from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readBatch } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';
import { gather, scatter, sumOf } from '#core/weight';

const who = 'infoNce';

export const settings = {
  temperature: { default: 0.07, domain: { above: 0 } },
} as const satisfies Settings;

export interface InfoNceOptions extends ParameterOptions<typeof settings> {
  /** also classify the query of each key, and take the mean of both directions */
  readonly symmetric?: boolean;
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights; a row of weight 0 is no negative of the others, either */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for queries and keys, row after row. */
export interface InfoNceGradient {
  readonly query: Float64Array;
  readonly key: Float64Array;
}

/**
 * InfoNCE loss: cross-entropy of classifying the positive key of each query among all keys of the batch, by cosine.
 *
 * It has as many classes as the batch has rows: chance level is ln(rows), so values of different batch sizes are not comparable,
 * and rows of the same class are negatives of each other all the same. A lower temperature concentrates the gradient on the
 * hardest negatives.
 *
 * Query and key of one row are a positive pair; all other keys of the batch are negatives. With `symmetric` the loss of
 * classifying the query of each key is averaged in, as in CLIP (`clipLoss`). PyTorch has no such loss: it is `cross_entropy` of the cosines
 * over the temperature with the classes 0, 1, 2, … The cosine with a zero vector, and its gradient, are defined as 0.
 *
 * @param query    [rows][dimensions], or flat with rowLength; of any norm, only its direction counts
 * @param key      the same shape: row i belongs to row i of query
 * @param options  temperature: above 0; symmetric; rowLength; sampleWeight [rows]: one of 0 takes the row out of the batch;
 *                 reduction over the rows
 * @returns        value in nats; grad { query, key }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a flat vector comes without rowLength, or temperature is not above 0
 * @see van den Oord, Li and Vinyals 2018, Contrastive Predictive Coding, arXiv:1807.03748
 * @example infoNce([[1, 0], [0, 1]], [[2, 0], [0, 3]], { temperature: 0.5 }).value.toFixed(6) // => '0.126928'
 */
export function infoNce(query: Vector | Matrix, key: Vector | Matrix, options: InfoNceOptions = {}): LossResult<InfoNceGradient> {
  const { temperature, symmetric, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, symmetric: off, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { tau: 'temperature' });
  const { flat, rows, columns } = readBatch(who, 'query', query, rowLength);
  const keys = readBatch(who, 'key', key, rowLength);
  checkSameRows(who, 'query', { rows, columns }, 'key', keys);
  checkSampleWeight(who, sampleWeight, 'query', rows);
  const [q, k] = [inFloat64(gather(flat, sampleWeight)), inFloat64(gather(keys.flat, sampleWeight))];
  const weight = sampleWeight && gather(sampleWeight, sampleWeight);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = reduction === 'none' ? new Float64Array(q.length / columns) : undefined;
  const [queryUnits, keyUnits] = [normalizeRows(q, columns), normalizeRows(k, columns)];
  const grad: InfoNceGradient = { query: new Float64Array(q.length), key: new Float64Array(k.length) };
  const batch = { columns, temperature, share: symmetric ? 0.5 : 1, weight, scale, elements };
  let sum = similarityCrossEntropy(queryUnits, keyUnits, grad.query, grad.key, batch);
  if (symmetric) sum += similarityCrossEntropy(keyUnits, queryUnits, grad.key, grad.query, batch);
  normalizationBackward(grad.query, queryUnits, columns);
  normalizationBackward(grad.key, keyUnits, columns);
  return {
    value: scale * sum,
    grad: { query: scatter(grad.query, columns, sampleWeight), key: scatter(grad.key, columns, sampleWeight) },
    ...(elements && { elements: scatter(elements, 1, sampleWeight) }),
  };
}

interface Batch {
  readonly columns: number;
  readonly temperature: number;
  /** of this direction: 1, or 0.5 of two */
  readonly share: number;
  /** of each row */
  readonly weight: Vector | undefined;
  readonly scale: number;
  readonly elements: Float64Array | undefined;
}

/** Cross-entropy of the row softmax of the similarity matrix against its diagonal. Adds the gradients; returns the sum. */
function similarityCrossEntropy(
  { unit: queries, norms: { length: rows } }: NormalizedRows, { unit: keys }: NormalizedRows,
  gradQueries: Float64Array, gradKeys: Float64Array,
  { columns, temperature, share, weight, scale, elements }: Batch,
): number {
  const [z, gradLogit, oneHot] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    similaritiesInto(z, queries, row * columns, keys, columns, temperature);
    oneHot[row] = 1;
    const factor = weight ? share * weight[row]! : share;
    const loss = factor * crossEntropyInto(gradLogit, z, oneHot); // ln Σ_j e^(cos(q, k_j) / τ) − cos(q, k₊) / τ
    oneHot[row] = 0;
    sum += loss;
    if (elements) elements[row]! += loss;
    addSimilarityGradient(gradQueries, gradKeys, gradLogit, scale * factor, temperature, queries, row * columns, keys, columns);
  }
  return sum;
}
