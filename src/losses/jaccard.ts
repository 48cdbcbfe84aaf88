import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { overlapSums } from '#core/segmentation/overlap';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface JaccardOptions extends ParameterOptions<typeof settings> {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Jaccard loss: one minus the intersection of a predicted and a true mask over their union (soft IoU).
 *
 * It ranks masks as Dice does, with a larger loss for small errors: on binary masks it is 2 D / (1 + D) where D is the Dice
 * loss, nearly twice as much close to a perfect overlap. In an image without an object the loss depends on `smooth` alone.
 *
 * PyTorch has none. Here: per image, then the mean; the intersection is Σ p t; the same `smooth` in numerator and
 * denominator. SMP counts the batch as one image and computes the intersection from |p − t|; MONAI's smooth counts half.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; rowLength: of a flat input; sampleWeight [images]; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Rahman and Wang 2016, Optimizing Intersection-Over-Union, doi:10.1007/978-3-319-50835-1_22
 * @example jaccard([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 2 }).value // => 0.25
 */
export function jaccard(probability: Vector | Matrix, target: Vector | Matrix, options: JaccardOptions = {}): LossResult {
  const { smooth, rowLength, sampleWeight, reduction } = readOptions('jaccard', options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { eps: 'smooth', epsilon: 'smooth' });
  const predicted = readRows('jaccard', 'probability', probability, rowLength);
  const truth = readRows('jaccard', 'target', target, rowLength);
  checkSameRows('jaccard', 'probability', predicted, 'target', truth);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  checkSampleWeight('jaccard', sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    const { intersection, difference } = overlapSums('jaccard', p, t, from, end);
    const union = difference + intersection + smooth; // U + s
    const iou = (intersection + smooth) / union; // (Σ p t + s) / (Σ p + Σ t − Σ p t + s)
    const loss = difference / union; // 1 − iou, without the cancellation
    const gradUnion = (scale * iou) / union;
    const gradTarget = gradUnion + scale / union;
    for (let i = from; i < end; i++) grad[i] = gradUnion - gradTarget * t[i]!; // (iou − (iou + 1) t) / union
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
