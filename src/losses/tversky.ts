import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { confusionSums } from '#core/segmentation/overlap';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  alpha: { default: 0.5, domain: { 'at least': 0, below: Infinity } },
  beta: { default: 0.5, domain: { 'at least': 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface TverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Tversky loss: one minus an overlap in which false positives and false negatives have separate weights.
 *
 * `beta` above `alpha` raises recall on small objects and lowers precision. With 1/2 and 1/2 it is Dice, with 1 and 1 it
 * is Jaccard (at half the smooth).
 *
 * PyTorch has none. Here: per image, then the mean; true positives are Σ p t; `smooth` as in Dice: half of it is added to
 * numerator and denominator, where optax, SMP and MONAI add all of it. Keras up to 3.15 documents `alpha` and `beta` as here,
 * but its code has them the other way round; 3.16 mends it.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: weight of false positives, at least 0; beta: weight of false negatives, at least 0; smooth: at least 0;
 *                     rowLength: of a flat input; sampleWeight [images]; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Salehi, Erdogmus and Gholipour 2017, Tversky loss function for image segmentation, arXiv:1706.05721
 * @example tversky([1, 1, 1, 0], [1, 0, 0, 1], { alpha: 1, beta: 3, smooth: 0 }).value // => 0.8333333333333334
 */
export function tversky(probability: Vector | Matrix, target: Vector | Matrix, options: TverskyOptions = {}): LossResult {
  const { alpha, beta, smooth, rowLength, sampleWeight, reduction } = readOptions('tversky', options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { eps: 'smooth', epsilon: 'smooth' });
  const predicted = readRows('tversky', 'probability', probability, rowLength);
  const truth = readRows('tversky', 'target', target, rowLength);
  checkSameRows('tversky', 'probability', predicted, 'target', truth);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  checkSampleWeight('tversky', sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    const { truePositives, falsePositives, falseNegatives } = confusionSums('tversky', p, t, from, end);
    const errors = alpha * falsePositives + beta * falseNegatives;
    const denominator = truePositives + errors + smooth / 2;
    const index = (truePositives + smooth / 2) / denominator; // (TP + s/2) / (TP + α FP + β FN + s/2)
    const loss = errors / denominator; // 1 − index, without the cancellation
    const gradBackground = (scale * alpha * index) / denominator;
    const gradObject = (scale * (beta * index + loss)) / denominator; // with the sign reversed
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
