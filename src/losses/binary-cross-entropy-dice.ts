import { must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'binaryCrossEntropyDice';

export const settings = {
  diceWeight: { default: 1, domain: { 'at least': 0 } },
  posWeight: { default: 1, domain: { above: 0 } },
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface BinaryCrossEntropyDiceOptions extends ParameterOptions<typeof settings> {
  /** pixels per image, where the input is one flat vector of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Binary cross-entropy plus Dice: a loss of each pixel plus a loss of the overlap of the mask.
 *
 * Dice alone has a gradient near 0 where the logits are large, and cross-entropy alone is low for a mask of background only:
 * their sum is the usual choice for segmentation. It takes logits, so that neither loses its digits.
 *
 * nnU-Net and MONAI add the two with equal weights, as here by default; `diceWeight` 0 leaves cross-entropy alone. nnU-Net's
 * Dice is minus the overlap, lower by 1. Cross-entropy is the mean over the pixels of an image; then the mean over images.
 *
 * @param logit    [images][pixels] or, flat, one image; any real number, the probability is 1 / (1 + e^−logit)
 * @param target   the same shape; from 0 to 1
 * @param options  diceWeight: at least 0; posWeight: factor on the positive term of cross-entropy, above 0; smooth: of Dice,
 *                 at least 0; rowLength: of a flat input; sampleWeight [images]; reduction
 * @returns        value in nats plus the Dice loss, from 0 to 1, times its weight; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is outside 0 to 1, or a parameter outside its domain
 * @see Isensee et al. 2021, nnU-Net, doi:10.1038/s41592-020-01008-z
 * @example binaryCrossEntropyDice([1000, 1000], [1, 0], { diceWeight: 3, smooth: 0 }).value // => 501
 */
export function binaryCrossEntropyDice(logit: Vector | Matrix, target: Vector | Matrix, options: BinaryCrossEntropyDiceOptions = {}): LossResult {
  const { diceWeight, posWeight, smooth, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { lambda_dice: 'diceWeight', weight: 'sampleWeight', weights: 'sampleWeight' });
  const logits = readRows(who, 'logit', logit, rowLength);
  const truth = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'logit', logits, 'target', truth);
  const { flat: z, rows, columns } = logits;
  const t = truth.flat;
  checkSampleWeight(who, sampleWeight, 'logit', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let crossEntropy = 0;
    let intersection = 0;
    let errors = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const zi = z[i]!;
      const ti = t[i]!;
      if (ti < 0 || ti > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', ti);
      const decay = Math.exp(-Math.abs(zi));
      const smaller = decay / (1 + decay); // min(p, 1 − p)
      const p = zi < 0 ? smaller : 1 - smaller;
      const q = zi < 0 ? 1 - smaller : smaller; // 1 − p, with all its digits
      const logTerm = Math.log1p(decay);
      // −w t ln p − (1 − t) ln(1 − p)
      crossEntropy += posWeight * ti * (Math.max(0, -zi) + logTerm) + (1 - ti) * (Math.max(0, zi) + logTerm);
      intersection += p * ti;
      errors += p * (1 - ti) + q * ti;
      size += p + ti;
      grad[i] = smaller;
    }
    const denominator = diceWeight === 0 ? 1 : size + smooth; // at weight 0 the 0 / 0 of Dice must not make the sum NaN
    const dsc = (2 * intersection + smooth) / denominator; // Dice coefficient: (2 Σ p t + s) / (Σ p + Σ t + s)
    const dice = errors / denominator; // 1 − dsc, without the cancellation
    const perPixel = scale / columns;
    const perDice = (scale * diceWeight) / denominator;
    for (let i = from; i < end; i++) {
      const ti = t[i]!;
      const smaller = grad[i]!;
      const p = z[i]! < 0 ? smaller : 1 - smaller;
      const q = z[i]! < 0 ? 1 - smaller : smaller;
      const gradDice = dsc * (1 - ti) - (1 + dice) * ti; // dsc − 2 t, without the cancellation
      grad[i] = perPixel * (p * (1 - ti) - posWeight * q * ti) + perDice * p * q * gradDice;
    }
    const loss = crossEntropy / columns + diceWeight * dice;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
