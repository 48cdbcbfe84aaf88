import { must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'generalizedDice';

export const settings = {
  power: { default: 2, domain: { 'at least': 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface GeneralizedDiceOptions extends ParameterOptions<typeof settings> {
  /** classes per pixel, where the input is one flat vector */
  readonly rowLength?: number;
}

/**
 * Generalized Dice loss: one Dice over all classes of an image, each class weighted by its inverse volume.
 *
 * With the volume squared, as in the paper, small classes dominate: missing half of a class of 10 pixels has about 1000
 * times the loss of missing half of one of 10 000. With power 1 both have the same loss, with 0 it is Dice over all classes.
 *
 * The whole input is one image (or one batch, if its pixels are to be counted together). The smallest class has weight 1 and
 * `smooth` is in its pixels, so that with one class it is Dice; MONAI adds its smooth to sums divided by the volume squared,
 * where it dominates. An absent class has the weight of the smallest class present, as in MONAI. Where no class is present
 * all have weight 1, so that the loss of any prediction is near 1; in MONAI all have 0, and so has the loss.
 *
 * @param probability  [pixels][classes] or, flat, pixel after pixel; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      power: at least 0, 2 in the paper; smooth: at least 0; rowLength: of a flat input
 * @returns            value without unit, from 0 to 1; grad [pixels * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Sudre et al. 2017, Generalised Dice overlap, arXiv:1707.03237
 * @example generalizedDice([[1, 0], [1, 0], [1, 0]], [[1, 0], [1, 0], [0, 1]], { smooth: 0 }).value // => 0.5555555555555556
 */
export function generalizedDice(probability: Vector | Matrix, target: Vector | Matrix, options: GeneralizedDiceOptions = {}): LossResult {
  const { power, smooth, rowLength } = readOptions(who, options, { ...settings, rowLength: {} }, { eps: 'smooth', w_type: 'power' });
  const predicted = readRows(who, 'probability', probability, rowLength);
  const truth = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  const { flat: p, columns: classes } = predicted;
  const t = truth.flat;
  const intersection = new Float64Array(classes);
  const difference = new Float64Array(classes);
  const weight = new Float64Array(classes); // the volume first, then the weight
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) {
      const pi = p[from + k]!;
      const ti = t[from + k]!;
      if (pi < 0 || pi > 1) throw must(who, `probability[${from + k}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must(who, `target[${from + k}]`, 'be at least 0 and at most 1', ti);
      intersection[k]! += pi * ti;
      difference[k]! += pi * (1 - ti) + (1 - pi) * ti;
      weight[k]! += ti;
    }
  }
  volumesToWeights(weight, power);
  let weightedIntersection = 0;
  let weightedDifference = 0;
  for (let k = 0; k < classes; k++) {
    weightedIntersection += weight[k]! * intersection[k]!;
    weightedDifference += weight[k]! * difference[k]!;
  }
  const denominator = weightedDifference + 2 * weightedIntersection + smooth;
  const dsc = (2 * weightedIntersection + smooth) / denominator; // Dice coefficient: (2 Σ w Σ p t + s) / (Σ w Σ (p + t) + s)
  const gradTarget = intersection; // both buffers are reused
  const gradSize = difference;
  for (let k = 0; k < classes; k++) {
    gradTarget[k] = (2 * weight[k]!) / denominator;
    gradSize[k] = (weight[k]! * dsc) / denominator;
  }
  const grad = new Float64Array(p.length);
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) grad[from + k] = gradSize[k]! - gradTarget[k]! * t[from + k]!; // w (dsc − 2 t) / denominator
  }
  return { value: weightedDifference / denominator, grad }; // 1 − dsc, without the cancellation
}

/** Turns volumes into weights, in place: (smallest volume / volume)^power, so that none overflows; 1 for an absent class. */
function volumesToWeights(volume: Float64Array, power: number): void {
  let smallest = Infinity;
  for (const v of volume) if (v > 0) smallest = Math.min(smallest, v);
  for (let k = 0; k < volume.length; k++) volume[k] = volume[k]! > 0 ? (smallest / volume[k]!) ** power : 1;
}
