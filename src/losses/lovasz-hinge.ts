import { must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { lovasz } from '#core/segmentation/lovasz';
import { sumOf, weigh } from '#core/weight';

export interface LovaszHingeOptions {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Lovász hinge: a convex surrogate of the Jaccard loss of a mask, from the hinge errors of its logits.
 *
 * Pixels are sorted by decreasing hinge error, and each error is weighted by the increase of the Jaccard loss when its pixel
 * becomes wrong after those before it: it optimizes the IoU, not a count of pixels. Beyond the margin of 1 the gradient is 0.
 *
 * PyTorch has none. Here: per image, then the mean, as in the authors' code. Pixels with equal errors have equal gradients,
 * the mean over their orders; there, the order of the sort decides. In an image without an object, the largest error is the
 * loss.
 *
 * @param logit    [images][pixels] or, flat, one image; any real number
 * @param target   the same shape; 0 or 1
 * @param options  rowLength: of a flat input;
 *                 sampleWeight [images]; reduction over images
 * @returns        value in the unit of the logits; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a target is neither 0 nor 1
 * @see Berman, Rannen Triki and Blaschko 2018, The Lovász-Softmax loss, arXiv:1705.08790
 * @example lovaszHinge([2, 0.5, -0.5, 0, 0, -2], [1, 1, 1, 0, 1, 0], { rowLength: 3, reduction: 'none' }).value // => 1.6666666666666665
 */
export function lovaszHinge(logit: Vector | Matrix, target: Vector | Matrix, options: LovaszHingeOptions = {}): LossResult {
  const { rowLength, sampleWeight, reduction } = readOptions('lovaszHinge', options, {
    sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const logits = readRows('lovaszHinge', 'logit', logit, rowLength);
  const truth = readRows('lovaszHinge', 'target', target, rowLength);
  checkSameRows('lovaszHinge', 'logit', logits, 'target', truth);
  const { flat: z, rows, columns } = logits;
  const t = truth.flat;
  checkSampleWeight('lovaszHinge', sampleWeight, 'logit', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  const error = new Float64Array(columns);
  const object = new Uint8Array(columns);
  const slope = new Float64Array(columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    for (let i = 0; i < columns; i++) {
      const ti = t[from + i]!;
      if (ti !== 0 && ti !== 1 && !Number.isNaN(ti)) throw must('lovaszHinge', `target[${from + i}]`, 'be 0 or 1', ti);
      object[i] = ti;
      error[i] = 1 - (2 * ti - 1) * z[from + i]!; // 1 − z for the object, 1 + z for background
    }
    const loss = lovasz(error, object, slope);
    for (let i = 0; i < columns; i++) grad[from + i] = object[i] ? 0 - scale * slope[i]! : scale * slope[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
