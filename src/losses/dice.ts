import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { overlapSums } from '#core/segmentation/overlap';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface DiceOptions extends ParameterOptions<typeof settings> {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Dice loss: one minus twice the intersection of a predicted and a true mask over the sum of their sizes.
 *
 * True negatives do not count, so a small object has the same weight as a large one. In an image without an object the
 * loss depends on `smooth` alone, with a gradient of up to 1 / smooth.
 *
 * PyTorch has none. Here: per image, then the mean; the intersection is Σ p t and the sizes are Σ p and Σ t; the same
 * `smooth` in numerator and denominator. MONAI, SMP, Keras and optax differ in these three choices.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; rowLength: of a flat input; sampleWeight [images]; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Milletari, Navab and Ahmadi 2016, V-Net, doi:10.1109/3DV.2016.79
 * @example dice([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 1 }).value // => 0.25
 */
export function dice(probability: Vector | Matrix, target: Vector | Matrix, options: DiceOptions = {}): LossResult {
  const { smooth, rowLength, sampleWeight, reduction } = readOptions('dice', options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { eps: 'smooth', epsilon: 'smooth' });
  const predicted = readRows('dice', 'probability', probability, rowLength);
  const truth = readRows('dice', 'target', target, rowLength);
  checkSameRows('dice', 'probability', predicted, 'target', truth);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  checkSampleWeight('dice', sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    const { intersection, difference } = overlapSums('dice', p, t, from, end);
    const denominator = difference + 2 * intersection + smooth;
    const dsc = (2 * intersection + smooth) / denominator; // Dice coefficient: (2 Σ p t + s) / (Σ p + Σ t + s)
    const loss = difference / denominator; // 1 − dsc, without the cancellation
    for (let i = from; i < end; i++) grad[i] = (scale * (dsc - 2 * t[i]!)) / denominator; // −(2 t − dsc) / denominator
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
