import { checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'focalTversky';

export const settings = {
  alpha: { default: 0.3, domain: { 'at least': 0 } },
  beta: { default: 0.7, domain: { 'at least': 0 } },
  // 4/3: a bundler keeps what it would have to compute
  gamma: { default: 1.3333333333333333, domain: { above: 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface FocalTverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Focal Tversky loss: the Tversky loss of each image to the power of 1 / gamma.
 *
 * With gamma above 1 the images that are nearly right keep pulling: the slope grows without end as the loss nears 0,
 * the opposite of focal loss, which lets the easy ones go. Exactly at 0 the gradient is 0: nothing is left to gain.
 *
 * Defaults as in the paper: exponent 3/4, misses weigh 0.7 (its alpha, `beta` here). SMP's gamma is the exponent itself,
 * and MONAI's is one minus the exponent. `smooth` enters as in the Tversky loss; each image has its power before the mean.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: of false positives, at least 0; beta: of false negatives, at least 0; gamma: above 0,
 *                     the inverse of the exponent; smooth: at least 0; pixels: row length of a flat input; reduction
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter outside its domain
 * @see Abraham and Khan 2019, A Novel Focal Tversky Loss Function, arXiv:1810.07842
 * @example focalTversky([0, 1, 1, 1], [1, 1, 0, 0], { alpha: 2, beta: 5, gamma: 2, smooth: 0 }).value // => 0.9486832980505138
 */
export function focalTversky(probability: Vector | Matrix, target: Vector | Matrix, options: FocalTverskyOptions = {}): LossResult {
  const { alpha = settings.alpha.default, beta = settings.beta.default, gamma = settings.gamma.default } = options;
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows(who, 'probability', probability, 'pixels', pixels);
  const truth = readRows(who, 'target', target, 'pixels', pixels);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  checkParameters(who, settings, { alpha, beta, gamma, smooth });
  checkReduction(who, reduction);
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
      if (pi < 0 || pi > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      extra += pi * (1 - ti);
      missed += (1 - pi) * ti;
    }
    const wrong = alpha * extra + beta * missed;
    const all = shared + wrong + smooth / 2;
    const overlap = (shared + smooth / 2) / all; // (Σ p t + s/2) / (Σ p t + α Σ p (1 − t) + β Σ (1 − p) t + s/2)
    const rest = wrong / all; // 1 − overlap, without the cancellation
    const loss = rest ** (1 / gamma);
    const perRest = rest === 0 && gamma > 1 ? 0 : rest ** (1 / gamma - 1) / gamma; // infinite at 0: declared 0
    const outside = (scale * perRest * alpha * overlap) / all;
    const inside = (scale * perRest * (beta * overlap + rest)) / all;
    for (let i = from; i < end; i++) grad[i] = outside * (1 - t[i]!) - inside * t[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
