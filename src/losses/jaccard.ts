import { checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

export const settings = {
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface JaccardOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Jaccard loss: one minus the intersection of a predicted and a true mask over their union (soft IoU).
 *
 * It ranks masks as Dice does and charges more for the last mistakes: on masks of 0 and 1 it is 2 D / (1 + D) where
 * Dice is D, so nearly twice as much close to a perfect overlap. An empty image is decided by `smooth` alone.
 *
 * PyTorch has none. Here: for each image, then the mean; product form; the same `smooth` in numerator and
 * denominator. SMP counts the batch as one image and the overlap by |p − t|; MONAI's smooth counts half.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Rahman and Wang 2016, Optimizing Intersection-Over-Union, doi:10.1007/978-3-319-50835-1_22
 * @example jaccard([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 2 }).value // => 0.25
 */
export function jaccard(probability: Vector | Matrix, target: Vector | Matrix, options: JaccardOptions = {}): LossResult {
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows('jaccard', 'probability', probability, 'pixels', pixels);
  const truth = readRows('jaccard', 'target', target, 'pixels', pixels);
  checkSameRows('jaccard', 'probability', predicted, 'target', truth);
  checkParameters('jaccard', settings, { smooth });
  checkReduction('jaccard', reduction);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let shared = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const pi = p[i]!;
      const ti = t[i]!;
      if (pi < 0 || pi > 1) throw must('jaccard', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('jaccard', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      size += pi + ti;
    }
    const all = size - shared + smooth; // the union
    const overlap = (shared + smooth) / all; // (Σ p t + s) / (Σ p + Σ t − Σ p t + s)
    const loss = (size - 2 * shared) / all; // 1 − overlap, without the cancellation
    const outside = (scale * overlap) / all;
    const step = outside + scale / all;
    for (let i = from; i < end; i++) grad[i] = outside - step * t[i]!; // (overlap − (overlap + 1) t) / all
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
