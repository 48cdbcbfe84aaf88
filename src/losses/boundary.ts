import { must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { signedDistances } from '#core/segmentation/distance-transform';
import { sumOf, weigh } from '#core/weight';

export interface BoundaryOptions {
  /** pixels per line of an image; without it, an image is one line */
  readonly width?: number;
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Boundary loss: predicted probability times the signed distance of the pixel from the boundary of the true mask.
 *
 * A false positive adds its distance from the object, a true positive subtracts its depth inside it: distant errors count
 * more, whatever the size of the object. The loss can be negative and is 0 for an empty mask, so it is added to a loss over
 * regions, such as Dice.
 *
 * Distances as in the authors' code, in pixels: outside to the nearest pixel of the mask, inside 1 minus the distance to the
 * nearest pixel outside, so that the boundary pixels of the object are at 0. A mask that is empty or fills the image has no
 * boundary: distance 0 everywhere. Mean over the pixels of an image; then over images.
 *
 * @param probability  [images][pixels] or, flat, one image, line after line; from 0 to 1 (not logits)
 * @param target       the same shape; 0 or 1
 * @param options      width: pixels per line; rowLength: of a flat input; sampleWeight [images]; reduction over images
 * @returns            value in pixels; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a probability is outside 0 to 1, a target is neither 0
 *                      nor 1, or width does not divide the number of pixels
 * @see Kervadec et al. 2019, Boundary loss for highly unbalanced segmentation, arXiv:1812.07032
 * @example boundary([0.5, 0, 1, 1, 0, 0], [0, 1, 1, 0, 0, 0], { width: 2 }).value // => 0.25
 */
export function boundary(probability: Vector | Matrix, target: Vector | Matrix, options: BoundaryOptions = {}): LossResult {
  const { rowLength, sampleWeight, reduction } = readOptions('boundary', options, {
    width: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const predicted = readRows('boundary', 'probability', probability, rowLength);
  const truth = readRows('boundary', 'target', target, rowLength);
  checkSameRows('boundary', 'probability', predicted, 'target', truth);
  const { flat: p, rows, columns } = predicted;
  const { width = columns } = options;
  if (!Number.isInteger(width) || width < 1 || columns % width !== 0) {
    throw must('boundary', 'width', `divide the number of pixels of an image (${columns})`, width);
  }
  const t = truth.flat;
  checkSampleWeight('boundary', sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  const mask = new Uint8Array(columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    let nan = 0; // NaN if a pixel of the target is
    for (let i = 0; i < columns; i++) {
      const pi = p[from + i]!;
      const ti = t[from + i]!;
      if (pi < 0 || pi > 1) throw must('boundary', `probability[${from + i}]`, 'be at least 0 and at most 1', pi);
      if (ti !== 0 && ti !== 1 && !Number.isNaN(ti)) throw must('boundary', `target[${from + i}]`, 'be 0 or 1', ti);
      nan += ti - ti;
      mask[i] = ti;
    }
    const distance = signedDistances(mask, width);
    let loss = nan;
    for (let i = 0; i < columns; i++) {
      const weight = (distance[i]! + nan) / columns; // φ / N
      loss += p[from + i]! * weight; // Σ p φ / N
      grad[from + i] = scale * weight;
    }
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
