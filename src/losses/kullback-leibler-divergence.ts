import { off, readOptions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'kullbackLeiblerDivergence';

const batchReductions = { default: 'mean', domain: { 'one of': ['mean', 'batchmean', 'sum', 'none'] } } as const;

export interface KullbackLeiblerDivergenceOptions {
  /** the target too is given as log-probabilities */
  readonly logTarget?: boolean;
  /** number of classes, where the arguments are flat vectors of several rows */
  readonly rowLength?: number;
  /** [rows]; both means divide by the sum of the weights instead of the number of rows */
  readonly sampleWeight?: Vector;
  /** `'mean'` divides by the number of elements, `'batchmean'` by the number of rows */
  readonly reduction?: Reduction | 'batchmean';
}

/**
 * Kullback-Leibler divergence: the cross-entropy of a target and a predicted distribution minus the target's entropy.
 *
 * It has the gradient of cross-entropy, but is 0 where both distributions agree. It is large where the target is likely
 * and the prediction is not, and infinite at prediction 0; the opposite error adds little. The constant prediction that
 * minimizes it is the average of the targets.
 *
 * PyTorch: `kl_div`, with its order of arguments and its denominators: the default `'mean'` divides by the number of
 * elements, so the divergence of a row is `'batchmean'`. A class of target 0 has loss 0 and gradient 0, even at
 * log-probability −∞; PyTorch gives NaN there. Rows are not normalized, and the gradient is that in the log-probability as
 * given, not in the logits behind it.
 *
 * @param logProbability  [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target          the same shape: probabilities, or log-probabilities with logTarget
 * @param options         logTarget; rowLength; sampleWeight [rows]; reduction, 'batchmean' too
 * @returns               value in nats; grad [rows * classes]; elements, one for each class of each row
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the reduction is unknown
 * @see Kullback and Leibler 1951, On Information and Sufficiency, doi:10.1214/aoms/1177729694
 * @example kullbackLeiblerDivergence([-1, -2], [1, 0], { reduction: 'batchmean' }).value // => 1
 */
export function kullbackLeiblerDivergence(
  logProbability: Vector | Matrix, target: Vector | Matrix, options: KullbackLeiblerDivergenceOptions = {},
): LossResult {
  const { logTarget, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    logTarget: off, sampleWeight: {}, rowLength: {}, reduction: batchReductions,
  });
  const { flat, rows, columns } = readRows(who, 'logProbability', logProbability, rowLength);
  const targets = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'logProbability', { rows, columns }, 'target', targets);
  const [s, t] = [inFloat64(flat), inFloat64(targets.flat)];
  const n = rows * columns;
  checkSampleWeight(who, sampleWeight, 'logProbability', rows);
  const total = sampleWeight ? sumOf(sampleWeight) : rows;
  const scale = reduction === 'mean' ? 1 / (total * columns) : reduction === 'batchmean' ? 1 / total : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = logTarget ? Math.exp(t[i]!) : t[i]!;
    const logP = logTarget ? t[i]! : Math.log(p);
    const loss = p === 0 && !Number.isNaN(s[i]!) ? 0 : p * (logP - s[i]!); // p (ln p − ln q), and 0 where p is 0
    sum += loss;
    grad[i] = 0 - scale * p; // `0 −`: never −0
    if (elements) elements[i] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
