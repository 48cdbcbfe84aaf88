import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { confusionSums } from '#core/segmentation/overlap';
import { sumOf, weigh } from '#core/weight';

const who = 'focalTversky';

export const settings = {
  alpha: { default: 0.3, domain: { 'at least': 0, below: Infinity } },
  beta: { default: 0.7, domain: { 'at least': 0, below: Infinity } },
  // 4/3, written out: bundlers do not remove an unused expression that they would have to evaluate
  gamma: { default: 1.3333333333333333, domain: { above: 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface FocalTverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Focal Tversky loss: the Tversky loss of each image to the power of 1 / gamma.
 *
 * With gamma above 1 the gradient of nearly correct images is unbounded as their loss approaches 0, the opposite of focal
 * loss, which down-weights easy examples. At exactly 0 the gradient is set to 0.
 *
 * Defaults as in the paper: exponent 3/4, weight 0.7 of false negatives (its alpha, `beta` here). SMP's gamma is the exponent
 * itself, and MONAI's is one minus the exponent. `smooth` as in the Tversky loss; the power is taken per image, then the mean.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: weight of false positives, at least 0; beta: of false negatives, at least 0; gamma: above 0,
 *                     the inverse of the exponent; smooth: at least 0; rowLength: of a flat input;
 *                     sampleWeight [images]; reduction
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter outside its domain
 * @see Abraham and Khan 2019, A Novel Focal Tversky Loss Function, arXiv:1810.07842
 * @example focalTversky([0, 1, 1, 1], [1, 1, 0, 0], { alpha: 2, beta: 5, gamma: 2, smooth: 0 }).value // => 0.9486832980505138
 */
export function focalTversky(probability: Vector | Matrix, target: Vector | Matrix, options: FocalTverskyOptions = {}): LossResult {
  const { alpha, beta, gamma, smooth, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { eps: 'smooth', epsilon: 'smooth' });
  const predicted = readRows(who, 'probability', probability, rowLength);
  const truth = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  checkSampleWeight(who, sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    const { truePositives, falsePositives, falseNegatives } = confusionSums(who, p, t, from, end);
    const errors = alpha * falsePositives + beta * falseNegatives;
    const denominator = truePositives + errors + smooth / 2;
    const index = (truePositives + smooth / 2) / denominator; // (TP + s/2) / (TP + α FP + β FN + s/2)
    const tverskyLoss = errors / denominator; // 1 − index, without the cancellation
    const loss = tverskyLoss ** (1 / gamma);
    const gradTversky = tverskyLoss === 0 && gamma > 1 ? 0 : tverskyLoss ** (1 / gamma - 1) / gamma; // infinite at 0: set to 0
    const gradBackground = (scale * gradTversky * alpha * index) / denominator;
    const gradObject = (scale * gradTversky * (beta * index + tverskyLoss)) / denominator; // with the sign reversed
    for (let i = from; i < end; i++) grad[i] = gradBackground * (1 - t[i]!) - gradObject * t[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
