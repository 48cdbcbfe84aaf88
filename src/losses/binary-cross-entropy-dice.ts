import { checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'binaryCrossEntropyDice';

export const settings = {
  diceWeight: { default: 1, domain: { 'at least': 0 } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface BinaryCrossEntropyDiceOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Binary cross-entropy plus Dice: a pixel is told its own mistake, and the mask how much of the object it covers.
 *
 * Dice alone has next to no slope where the logits are far out, and cross-entropy alone is at ease with background
 * everywhere: their sum is the usual start for a mask. It takes logits, so that neither loses its digits.
 *
 * nnU-Net and MONAI add the two at 1 to 1, as here by default; `diceWeight` 0 leaves cross-entropy alone. nnU-Net's Dice
 * is minus the overlap, lower by 1. Cross-entropy is the mean over the pixels of an image; then the mean over images.
 *
 * @param logit    [images][pixels] or, flat, one image; any real number, the probability is 1 / (1 + e^−logit)
 * @param target   the same shape; from 0 to 1
 * @param options  diceWeight: at least 0; smooth: of Dice, at least 0; pixels: row length of a flat input; reduction
 * @returns        value in nats and shares; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is outside 0 to 1, or a parameter is below 0
 * @see Isensee et al. 2021, nnU-Net, doi:10.1038/s41592-020-01008-z
 * @example binaryCrossEntropyDice([1000, 1000], [1, 0], { diceWeight: 3, smooth: 0 }).value // => 501
 */
export function binaryCrossEntropyDice(logit: Vector | Matrix, target: Vector | Matrix, options: BinaryCrossEntropyDiceOptions = {}): LossResult {
  const { diceWeight = settings.diceWeight.default, smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const scores = readRows(who, 'logit', logit, 'pixels', pixels);
  const truth = readRows(who, 'target', target, 'pixels', pixels);
  checkSameRows(who, 'logit', scores, 'target', truth);
  checkParameters(who, settings, { diceWeight, smooth });
  checkReduction(who, reduction);
  const { flat: z, rows, columns } = scores;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let entropy = 0;
    let shared = 0;
    let wrong = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const zi = z[i]!;
      const ti = t[i]!;
      if (ti < 0 || ti > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', ti);
      const decay = Math.exp(-Math.abs(zi));
      const smaller = decay / (1 + decay); // the probability of the side the logit is not on
      const p = zi < 0 ? smaller : 1 - smaller;
      const rest = zi < 0 ? 1 - smaller : smaller; // 1 − p, with all its digits
      const log = Math.log1p(decay);
      entropy += ti * (Math.max(0, -zi) + log) + (1 - ti) * (Math.max(0, zi) + log);
      shared += p * ti;
      wrong += p * (1 - ti) + rest * ti;
      size += p + ti;
      grad[i] = smaller;
    }
    const all = diceWeight === 0 ? 1 : size + smooth; // without Dice even nothing at all may be divided by
    const overlap = (2 * shared + smooth) / all; // (2 Σ p t + s) / (Σ p + Σ t + s)
    const dice = wrong / all; // 1 − overlap, without the cancellation
    const perPixel = scale / columns;
    const perShare = (scale * diceWeight) / all;
    for (let i = from; i < end; i++) {
      const ti = t[i]!;
      const smaller = grad[i]!;
      const p = z[i]! < 0 ? smaller : 1 - smaller;
      const rest = z[i]! < 0 ? 1 - smaller : smaller;
      const pull = overlap * (1 - ti) - (1 + dice) * ti; // overlap − 2 t, without the cancellation
      grad[i] = perPixel * (p * (1 - ti) - rest * ti) + perShare * p * rest * pull;
    }
    const loss = entropy / columns + diceWeight * dice;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
