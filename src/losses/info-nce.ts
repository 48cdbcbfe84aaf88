import { checkParameters, checkReduction } from '#core/check';
import { addSimilaritySlopes, normalizeRows, similaritiesInto, normalizationBackward, type NormalizedRows } from '#core/embeddings/cosine';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'infoNce';

export const settings = {
  temperature: { default: 0.07, domain: { above: 0 } },
} as const satisfies Settings;

export interface InfoNceOptions extends ParameterOptions<typeof settings> {
  /** let each key pick its query, too, and take the mean of both ways */
  readonly symmetric?: boolean;
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for queries and keys, row after row. */
export interface InfoNceGradient {
  readonly query: Float64Array;
  readonly key: Float64Array;
}

/**
 * InfoNCE loss: each query should pick out its own key among all keys of the batch, by cosine.
 *
 * It is a cross-entropy over as many classes as the batch has rows: guessing costs ln(rows), so values from batches of
 * different size do not compare, and two rows that are alike are pushed apart all the same. A lower temperature makes
 * the nearest wrong key count for nearly everything.
 *
 * Query and key of one row belong together; all other keys of the batch are negatives. With `symmetric` each key also
 * picks its query and the mean of both is taken, as in CLIP. PyTorch has no such loss: it is `cross_entropy` of the
 * cosines over the temperature with the classes 0, 1, 2, … The cosine with a row of zeros is declared 0, and its slope.
 *
 * @param query    [rows][dimensions] or, flat, one embedding; of any length, only its direction counts
 * @param key      the same shape: row i belongs to row i of query
 * @param options  temperature: above 0; symmetric; dimensions; reduction over the rows
 * @returns        value in nats; grad { query, key }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or temperature is not above 0
 * @see van den Oord, Li and Vinyals 2018, Contrastive Predictive Coding, arXiv:1807.03748
 * @example infoNce([[1, 0], [0, 1]], [[2, 0], [0, 3]], { temperature: 0.5 }).value.toFixed(6) // => '0.126928'
 */
export function infoNce(query: Vector | Matrix, key: Vector | Matrix, options: InfoNceOptions = {}): LossResult<InfoNceGradient> {
  const { temperature = settings.temperature.default, symmetric = false, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'query', query, 'dimensions', dimensions);
  const keys = readRows(who, 'key', key, 'dimensions', dimensions);
  checkSameRows(who, 'query', { rows, columns }, 'key', keys);
  checkParameters(who, settings, { temperature });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const [from, to] = [normalizeRows(inFloat64(flat), columns), normalizeRows(inFloat64(keys.flat), columns)];
  const grad: InfoNceGradient = { query: new Float64Array(rows * columns), key: new Float64Array(rows * columns) };
  const setting = { columns, temperature, share: symmetric ? 0.5 : 1, scale, elements };
  let sum = pick(from, to, grad.query, grad.key, setting);
  if (symmetric) sum += pick(to, from, grad.key, grad.query, setting);
  normalizationBackward(grad.query, from, columns);
  normalizationBackward(grad.key, to, columns);
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

interface Setting {
  readonly columns: number;
  readonly temperature: number;
  readonly share: number;
  readonly scale: number;
  readonly elements: Float64Array | undefined;
}

/** One way: each of `own` picks from `others`. Adds the slopes by the directions; returns the sum of the losses. */
function pick(
  { unit: own, length: { length: rows } }: NormalizedRows, { unit: others }: NormalizedRows, gradOwn: Float64Array, gradOthers: Float64Array,
  { columns, temperature, share, scale, elements }: Setting,
): number {
  const [z, slope, wanted] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    similaritiesInto(z, own, row * columns, others, columns, temperature);
    wanted[row] = 1;
    const loss = share * crossEntropyInto(slope, z, wanted); // ln Σ e^(cos / τ) − cos of its own / τ
    wanted[row] = 0;
    sum += loss;
    if (elements) elements[row]! += loss;
    addSimilaritySlopes(gradOwn, gradOthers, slope, (scale * share) / temperature, own, row * columns, others, columns);
  }
  return sum;
}
