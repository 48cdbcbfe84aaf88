import { checkParameters, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'generalizedDice';

export const settings = {
  power: { default: 2, domain: { 'at least': 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface GeneralizedDiceOptions extends ParameterOptions<typeof settings> {
  /** classes a pixel, where the input is one flat vector */
  readonly classes?: number;
}

/**
 * Generalized Dice loss: one Dice over all classes of an image, where each class counts by the inverse of its volume.
 *
 * With the volume squared, as in the paper, small classes decide: missing half of a class of 10 pixels costs about 1000
 * times as much as missing half of one of 10 000. With power 1 the two cost the same, with 0 it is Dice over all classes.
 *
 * The whole input is one image (or one batch, if its pixels are to be counted together). The rarest class has weight 1
 * and `smooth` is in its pixels, so that with one class it is Dice; MONAI adds its smooth to sums divided by the volume
 * squared, where it takes over. A class that is absent weighs as much as the rarest present, as in MONAI.
 *
 * @param probability  [pixels][classes] or, flat, pixel after pixel; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      power: at least 0, 2 in the paper; smooth: at least 0; classes: row length of a flat input
 * @returns            value without unit, from 0 to 1; grad [pixels * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Sudre et al. 2017, Generalised Dice overlap, arXiv:1707.03237
 * @example generalizedDice([[1, 0], [1, 0], [1, 0]], [[1, 0], [1, 0], [0, 1]], { smooth: 0 }).value // => 0.5555555555555556
 */
export function generalizedDice(probability: Vector | Matrix, target: Vector | Matrix, options: GeneralizedDiceOptions = {}): LossResult {
  const { power = settings.power.default, smooth = settings.smooth.default } = options;
  const predicted = readRows(who, 'probability', probability, 'classes', options.classes);
  const truth = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  checkParameters(who, settings, { power, smooth });
  const { flat: p, columns: classes } = predicted;
  const t = truth.flat;
  const shared = new Float64Array(classes);
  const size = new Float64Array(classes);
  const weight = new Float64Array(classes); // the volume, until it is weighed
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) {
      const pi = p[from + k]!;
      const ti = t[from + k]!;
      if (pi < 0 || pi > 1) throw must(who, `probability[${from + k}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must(who, `target[${from + k}]`, 'be at least 0 and at most 1', ti);
      shared[k]! += pi * ti;
      size[k]! += pi + ti;
      weight[k]! += ti;
    }
  }
  weighVolumes(weight, power);
  let inBoth = 0;
  let inEither = 0;
  for (let k = 0; k < classes; k++) {
    inBoth += weight[k]! * shared[k]!;
    inEither += weight[k]! * size[k]!;
  }
  const all = inEither + smooth;
  const overlap = (2 * inBoth + smooth) / all; // (2 Σ w Σ p t + s) / (Σ w Σ (p + t) + s)
  const inside = shared; // what these held is not needed any more
  const outside = size;
  for (let k = 0; k < classes; k++) {
    inside[k] = (2 * weight[k]!) / all;
    outside[k] = (weight[k]! * overlap) / all;
  }
  const grad = new Float64Array(p.length);
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) grad[from + k] = outside[k]! - inside[k]! * t[from + k]!; // w (overlap − 2 t) / all
  }
  return { value: (inEither - 2 * inBoth) / all, grad }; // 1 − overlap, without the cancellation
}

/** Turns volumes into weights, in place: (smallest volume / volume)^power, so that none overflows; 1 for a class that is absent. */
function weighVolumes(volume: Float64Array, power: number): void {
  let smallest = Infinity;
  for (const own of volume) if (own > 0) smallest = Math.min(smallest, own);
  for (let k = 0; k < volume.length; k++) volume[k] = volume[k]! > 0 ? (smallest / volume[k]!) ** power : 1;
}
