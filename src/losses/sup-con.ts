import { checkIds } from '#core/classes';
import { must } from '#core/check';
import { addSimilarityGradient, normalizeRows, similaritiesInto, normalizationBackward } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, inFloat64, readBatch } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';
import { gather, scatter, sumOf } from '#core/weight';

const who = 'supCon';

export const settings = {
  temperature: { default: 0.1, domain: { above: 0 } },
} as const satisfies Settings;

export interface SupConOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the input is a flat vector of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights; a row of weight 0 is neither positive nor negative of the others */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Supervised contrastive loss: cross-entropy of the softmax over all other rows against those of the same class.
 *
 * With k other rows of its class the loss of a row is at least ln(k), where they share the softmax evenly: it does not go
 * to 0, and values of batches of different composition are not comparable. A row alone in its class is a negative for the
 * others and has no loss itself; compose batches so that few are.
 *
 * This is L_out of Khosla et al.: the mean over the positives is outside the logarithm. The mean divides by the number of
 * rows, including those without positives, which PyTorch Metric Learning leaves out. The temperature is the default there;
 * PyTorch has no such loss. The cosine with a zero vector, and its gradient, are defined as 0.
 *
 * @param embedding  [rows][dimensions], or flat with rowLength; of any norm, only its direction counts
 * @param target     [rows], class ids, integers from 0: rows of the same id are positives of each other
 * @param options    temperature: above 0; rowLength; sampleWeight [rows]: one of 0 takes the row out of the batch; reduction over the rows
 * @returns          value in nats; grad [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a flat vector comes without rowLength, a class id is not an integer from 0, or temperature is not above 0
 * @see Khosla et al. 2020, Supervised Contrastive Learning, arXiv:2004.11362
 * @example supCon([[1, 0], [2, 0], [0, 3]], [4, 4, 7], { temperature: 1, reduction: 'sum' }).value.toFixed(6) // => '0.626523'
 */
export function supCon(embedding: Vector | Matrix, target: Indices, options: SupConOptions = {}): LossResult {
  const { temperature, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { tau: 'temperature' });
  const { flat, rows: all, columns } = readBatch(who, 'embedding', embedding, rowLength);
  checkGroups(target, all);
  checkSampleWeight(who, sampleWeight, 'embedding', all);
  const ids = gather(target, sampleWeight);
  const weight = sampleWeight && gather(sampleWeight, sampleWeight);
  const classSizes = countClasses(ids);
  const rows = ids.length;
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const { unit, norms } = normalizeRows(inFloat64(gather(flat, sampleWeight)), columns);
  const grad = new Float64Array(rows * columns);
  const [z, gradLogit, positive] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const positives = classSizes.get(ids[row]!)! - 1;
    if (positives === 0) continue;
    for (let j = 0; j < rows; j++) positive[j] = j !== row && ids[j] === ids[row] ? 1 / positives : 0;
    similaritiesInto(z, unit, row * columns, unit, columns, temperature, row); // all but the anchor
    const w = weight ? weight[row]! : 1;
    const loss = w * crossEntropyInto(gradLogit, z, positive); // ln Σ_(a≠i) e^(cos(z_i, z_a) / τ) − 1/|P(i)| Σ_(p∈P(i)) cos(z_i, z_p) / τ
    sum += loss;
    if (elements) elements[row] = loss;
    addSimilarityGradient(grad, grad, gradLogit, scale * w, temperature, unit, row * columns, unit, columns);
  }
  normalizationBackward(grad, { unit, norms }, columns);
  return {
    value: scale * sum, grad: scatter(grad, columns, sampleWeight),
    ...(elements && { elements: scatter(elements, 1, sampleWeight) }),
  };
}

/** Throws unless each row has a class id, an integer from 0. */
function checkGroups(target: Indices, rows: number): void {
  checkIds(who, 'target', target, 'embedding', rows);
  for (let row = 0; row < rows; row++) {
    const id = target[row]!;
    if (!Number.isInteger(id) || id < 0) throw must(who, `target[${row}]`, 'be an integer at least 0', id);
  }
}

/** The number of rows of each class id. */
function countClasses(ids: Indices | Float64Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const id of ids) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return sizes;
}
