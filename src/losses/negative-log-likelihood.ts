import { must } from '#core/check';
import { checkClassWeight, checkIds, keptWeight } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, readRows } from '#core/rows';
import { weigh } from '#core/weight';

const who = 'negativeLogLikelihood';

export const settings = {
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export interface NegativeLogLikelihoodOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the sum of the weights of the targets */
  readonly weight?: Vector;
  /** number of classes, where the log-probabilities are one flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights, each times that of the class of its target */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Negative log-likelihood: minus the log-probability, in nats, that each row gives to its target class.
 *
 * It reads one number of each row and negates it. That the numbers are log-probabilities is not checked: on raw scores
 * the loss has no lower bound, and training lowers it forever; on probabilities it is −p.
 *
 * PyTorch: `nll_loss`, including its denominators: the mean divides by the summed weights of the targets that are not
 * ignored, and is NaN if all are. After a log-softmax it is `sparseCategoricalCrossEntropy`.
 *
 * @param logProbability  [rows][classes], or flat: one row, or several of `rowLength` each; at most 0, natural logarithms
 * @param target          [rows], integers from 0 to classes − 1, or ignoreIndex
 * @param options         ignoreIndex: an integer; weight [classes]; rowLength; sampleWeight [rows]; reduction
 * @returns               value in nats; grad [rows * classes], 0 except at the targets
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is out of range, or an option is outside its domain
 * @see Goodfellow, Bengio and Courville 2016, Deep Learning, section 6.2.1 (maximum likelihood), https://www.deeplearningbook.org/
 * @example negativeLogLikelihood([[-0.5, -1], [-2, -0.25]], [1, 9], { ignoreIndex: 9 }).value // => 1
 */
export function negativeLogLikelihood(
  logProbability: Vector | Matrix, target: Indices, options: NegativeLogLikelihoodOptions = {},
): LossResult {
  const { ignoreIndex, weight, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, weight: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns: classes } = readRows(who, 'logProbability', logProbability, rowLength);
  checkIds(who, 'target', target, 'logProbability', rows);
  checkClassWeight(who, weight, classes);
  checkSampleWeight(who, sampleWeight, 'logProbability', rows);
  const kept = keptWeight(who, target, classes, ignoreIndex, weight, sampleWeight);
  const scale = reduction === 'mean' ? 1 / kept : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    const index = row * classes + t;
    const w = weight ? weight[t]! : 1;
    if (w === 0) continue; // left out, whatever it holds
    const loss = 0 - w * flat[index]!; // −w ln p; `0 −`: probability 1 has loss 0, not −0
    grad[index] = -scale * w;
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
