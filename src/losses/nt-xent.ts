import { addSimilarityGradient, normalizeRows, similaritiesInto, normalizationBackward } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readBatch } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';
import { gather, scatter, sumOf } from '#core/weight';

const who = 'ntXent';

export const settings = {
  temperature: { default: 0.5, domain: { above: 0 } },
} as const satisfies Settings;

export interface NtXentOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [pairs]; the mean divides by the sum of the weights; the views of a pair of weight 0 are no negatives of the others, either */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each view, row after row. */
export interface NtXentGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * NT-Xent loss: cross-entropy of classifying the other view of each image among all views of the batch, by cosine.
 *
 * A batch of n images has 2n views, and each is classified among the 2n − 1 others: those of its own side are negatives, too,
 * which is the difference from InfoNCE. Chance level is ln(2n − 1), so values of different batch sizes are not comparable. A
 * lower temperature concentrates the gradient on the hardest negatives.
 *
 * As in SimCLR, the denominator has all views except the anchor itself. There is one loss for each pair, the mean of its two
 * directions, so the mean over n pairs is SimCLR's over 2n views. Its temperature 0.5 is the default here; PyTorch Metric
 * Learning and optax have 0.07. PyTorch has no such loss. The cosine with a zero vector, and its gradient, are defined as 0.
 *
 * @param first    [rows][dimensions], or flat with rowLength; of any norm, only its direction counts
 * @param second   the same shape: row i is the other view of row i of first
 * @param options  temperature: above 0; rowLength; sampleWeight [pairs]: one of 0 takes both views out of the batch;
 *                 reduction over the pairs
 * @returns        value in nats; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a flat vector comes without rowLength, or temperature is not above 0
 * @see Chen, Kornblith, Norouzi and Hinton 2020, SimCLR, arXiv:2002.05709
 * @example ntXent([[1, 0], [0, 1]], [[2, 0], [0, 3]], { temperature: 1 }).value.toFixed(6) // => '0.551445'
 */
export function ntXent(first: Vector | Matrix, second: Vector | Matrix, options: NtXentOptions = {}): LossResult<NtXentGradient> {
  const { temperature, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { tau: 'temperature' });
  const { flat, rows, columns } = readBatch(who, 'first', first, rowLength);
  const other = readBatch(who, 'second', second, rowLength);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkSampleWeight(who, sampleWeight, 'first', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const kept = gather(flat, sampleWeight);
  const weight = sampleWeight && gather(sampleWeight, sampleWeight);
  const size = kept.length;
  const pairs = size / columns;
  const elements = reduction === 'none' ? new Float64Array(pairs) : undefined;
  const both = new Float64Array(2 * size); // all views: row i belongs to row i + n
  both.set(kept);
  both.set(gather(other.flat, sampleWeight), size);
  const views = normalizeRows(both, columns);
  const grad = new Float64Array(2 * size);
  const [z, gradLogit, oneHot] = [new Float64Array(2 * pairs), new Float64Array(2 * pairs), new Float64Array(2 * pairs)];
  let sum = 0;
  for (let view = 0; view < 2 * pairs; view++) {
    const partner = (view + pairs) % (2 * pairs);
    const factor = weight ? 0.5 * weight[view % pairs]! : 0.5;
    similaritiesInto(z, views.unit, view * columns, views.unit, columns, temperature, view); // all but the anchor
    oneHot[partner] = 1;
    const loss = factor * crossEntropyInto(gradLogit, z, oneHot); // ln Σ_(k≠i) e^(cos(z_i, z_k) / τ) − cos(z_i, z_j) / τ
    oneHot[partner] = 0;
    sum += loss;
    if (elements) elements[view % pairs]! += loss;
    addSimilarityGradient(grad, grad, gradLogit, factor * scale, temperature, views.unit, view * columns, views.unit, columns);
  }
  normalizationBackward(grad, views, columns);
  return {
    value: scale * sum,
    grad: { first: scatter(grad.slice(0, size), columns, sampleWeight), second: scatter(grad.slice(size), columns, sampleWeight) },
    ...(elements && { elements: scatter(elements, 1, sampleWeight) }),
  };
}
