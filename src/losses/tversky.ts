import { checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

export const settings = {
  alpha: { default: 0.5, domain: { 'at least': 0 } },
  beta: { default: 0.5, domain: { 'at least': 0 } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface TverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Tversky loss: one minus an overlap in which false alarms and misses have weights of their own.
 *
 * `beta` above `alpha` finds more of a small object, at the price of false alarms. With 1/2 and 1/2 it is Dice, with 1
 * and 1 it is Jaccard (at half the smooth).
 *
 * PyTorch has none. Here: for each image, then the mean; product form; `smooth` as in Dice, half of it beside the
 * overlap above and below, where optax, SMP and MONAI put the whole. Keras documents `alpha` and `beta` as here, but
 * its code has them the other way round.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: of false positives, at least 0; beta: of false negatives, at least 0; smooth: at least 0;
 *                     pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Salehi, Erdogmus and Gholipour 2017, Tversky loss function for image segmentation, arXiv:1706.05721
 * @example tversky([1, 1, 1, 0], [1, 0, 0, 1], { alpha: 1, beta: 3, smooth: 0 }).value // => 0.8333333333333334
 */
export function tversky(probability: Vector | Matrix, target: Vector | Matrix, options: TverskyOptions = {}): LossResult {
  const { alpha = settings.alpha.default, beta = settings.beta.default, smooth = settings.smooth.default } = options;
  const { pixels, reduction = 'mean' } = options;
  const predicted = readRows('tversky', 'probability', probability, 'pixels', pixels);
  const truth = readRows('tversky', 'target', target, 'pixels', pixels);
  checkSameRows('tversky', 'probability', predicted, 'target', truth);
  checkParameters('tversky', settings, { alpha, beta, smooth });
  checkReduction('tversky', reduction);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let shared = 0;
    let extra = 0;
    let missed = 0;
    for (let i = from; i < end; i++) {
      const pi = p[i]!;
      const ti = t[i]!;
      if (pi < 0 || pi > 1) throw must('tversky', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('tversky', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      extra += pi * (1 - ti);
      missed += (1 - pi) * ti;
    }
    const wrong = alpha * extra + beta * missed;
    const all = shared + wrong + smooth / 2;
    const overlap = (shared + smooth / 2) / all; // (Σ p t + s/2) / (Σ p t + α Σ p (1 − t) + β Σ (1 − p) t + s/2)
    const loss = wrong / all; // 1 − overlap, without the cancellation
    const outside = (scale * alpha * overlap) / all;
    const inside = (scale * (beta * overlap + loss)) / all;
    for (let i = from; i < end; i++) grad[i] = outside * (1 - t[i]!) - inside * t[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
