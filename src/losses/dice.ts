import { checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

export const settings = {
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface DiceOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Dice loss: one minus the overlap of a predicted and a true mask, relative to their size.
 *
 * Background that both leave out does not count, so a small object weighs as much as a large one. An image without
 * any object has no overlap to speak of: there, `smooth` decides alone, with a slope of up to 1 / smooth.
 *
 * PyTorch has none. Here: for each image, then the mean; product form; the same `smooth` in numerator and
 * denominator. MONAI, SMP, Keras and optax differ in each of the three.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Milletari, Navab and Ahmadi 2016, V-Net, doi:10.1109/3DV.2016.79
 * @example dice([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 1 }).value // => 0.25
 */
export function dice(probability: Vector | Matrix, target: Vector | Matrix, options: DiceOptions = {}): LossResult {
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows('dice', 'probability', probability, 'pixels', pixels);
  const truth = readRows('dice', 'target', target, 'pixels', pixels);
  checkSameRows('dice', 'probability', predicted, 'target', truth);
  checkParameters('dice', settings, { smooth });
  checkReduction('dice', reduction);
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
      if (pi < 0 || pi > 1) throw must('dice', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('dice', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      size += pi + ti;
    }
    const all = size + smooth;
    const overlap = (2 * shared + smooth) / all; // (2 Σ p t + s) / (Σ p + Σ t + s)
    const loss = (size - 2 * shared) / all; // 1 − overlap, without the cancellation
    for (let i = from; i < end; i++) grad[i] = (scale * (overlap - 2 * t[i]!)) / all; // −(2 t − overlap) / all
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
