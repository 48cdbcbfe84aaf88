import { checkParameters, checkReduction, must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'arcface';

export const settings = {
  margin: { default: 0.5, domain: { 'at least': 0, below: Infinity } },
  scale: { default: 64, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface ArcfaceOptions extends ParameterOptions<typeof settings> {
  /** cosines a row, where they are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * ArcFace loss: cross-entropy over the angles to all class centers, with a margin added to the angle of the true class.
 *
 * The margin is the same angle everywhere, so classes become compact on the sphere and part from each other. The scale
 * must be large: cosines differ by at most 2, and at scale 1 no softmax over many classes comes near certainty.
 *
 * Takes the cosines between embedding and class centers, both of length 1. It is cos(θ + m) as in the paper: where θ is
 * beyond π − m it rises again, and pushes further away. The code of the authors and PyTorch Metric Learning take
 * cos θ − m sin m there, which falls on, but has a step. At cos θ = ±1, where the slope has no end, the slope of
 * sin θ is declared 0, so that no NaN follows from 0 · ∞ in the embedding. PyTorch has no such loss.
 *
 * @param cosine   [rows][classes] or, flat, one row; from −1 to 1: clip what rounding adds
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: in radians, at least 0 and finite; scale: above 0 and finite; classes; reduction over the rows
 * @returns        value in nats; grad [rows * classes], by the cosines
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a cosine is outside −1 to 1, or a class id is no class
 * @see Deng, Guo, Xue and Zafeiriou 2019, ArcFace, doi:10.1109/CVPR.2019.00482, arXiv:1801.07698
 * @example arcface([0.6, 0], [0], { margin: 0, scale: 5 }).value.toFixed(6) // => '0.048587'
 */
export function arcface(cosine: Vector | Matrix, target: Indices, options: ArcfaceOptions = {}): LossResult {
  const { margin = settings.margin.default, scale = settings.scale.default, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows(who, 'cosine', cosine, 'classes', options.classes);
  checkClasses(who, 'target', target, 'cosine', rows, classes);
  checkParameters(who, settings, { margin, scale });
  checkReduction(who, reduction);
  const cosMargin = Math.cos(margin);
  const sinMargin = Math.sin(margin);
  const perSlope = reduction === 'mean' ? scale / rows : scale;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const z = new Float64Array(classes);
  const slope = new Float64Array(classes);
  const wanted = new Float64Array(classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    for (let j = 0; j < classes; j++) {
      const c = flat[from + j]!;
      if (c < -1 || c > 1) throw must(who, `cosine[${from + j}]`, 'be at least -1 and at most 1', c);
      z[j] = scale * c;
    }
    const t = target[row]!;
    const c = flat[from + t]!;
    const sine = Math.sqrt((1 - c) * (1 + c));
    z[t] = scale * (c * cosMargin - sine * sinMargin); // s cos(θ + m)
    wanted[t] = 1;
    const loss = crossEntropyInto(slope, z, wanted);
    wanted[t] = 0;
    sum += loss;
    if (elements) elements[row] = loss;
    for (let j = 0; j < classes; j++) grad[from + j] = perSlope * slope[j]!;
    grad[from + t]! *= cosMargin + (sine === 0 ? 0 : (c / sine) * sinMargin); // d cos(θ + m) / d cos θ = sin(θ + m) / sin θ
  }
  return { value: reduction === 'mean' ? sum / rows : sum, grad, ...(elements && { elements }) };
}
