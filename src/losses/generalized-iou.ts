import { minSlope, canBeSquared, rescaled, iouLossWithoutArea, readBoxPairs } from '#core/boxes';
import { checkReduction } from '#core/check';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';

const who = 'generalizedIou';

export interface GeneralizedIouOptions {
  readonly reduction?: Reduction;
}

/**
 * Generalized IoU loss: one minus the overlap of two boxes, plus the share of the box around both that neither fills.
 *
 * Boxes that do not meet have IoU 0 however far they are apart; the second part still pulls the prediction over,
 * first by growing it. Where one box lies inside the other that part is 0, and the loss does not see where inside.
 *
 * PyTorch: `torchvision.ops.generalized_box_iou_loss` with `eps=0`; by default it adds 1e-7 to the denominators and
 * does not reduce. Equal boxes give exactly 0 here, also without area. An edge on an edge shares its slope evenly,
 * and boxes that only touch do not overlap, as there.
 *
 * @param prediction  [boxes][4]: x1, y1, x2, y2, or flat, one box after the other; any unit
 * @param target      the same shape
 * @param options     reduction over boxes
 * @returns           value without unit, from 0 to 2; grad [boxes * 4]
 * @throws {RangeError} if shapes differ, there is no box, a number is not finite, x2 is below x1, or y2 below y1
 * @see Rezatofighi et al. 2019, Generalized Intersection over Union, arXiv:1902.09630
 * @example generalizedIou([[0, 0, 1, 1]], [[3, 0, 4, 1]], { reduction: 'sum' }).value // => 1.5
 */
export function generalizedIou(
  prediction: Vector | Matrix, target: Vector | Matrix, options: GeneralizedIouOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const pairs = readBoxPairs(who, prediction, target);
  const { p, t, boxes } = pairs;
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / boxes : 1;
  const elements = reduction === 'none' ? new Float64Array(boxes) : undefined;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let i = 0; i < p.length; i += 4) {
    const px1 = p[i]!;
    const py1 = p[i + 1]!;
    const px2 = p[i + 2]!;
    const py2 = p[i + 3]!;
    const tx1 = t[i]!;
    const ty1 = t[i + 1]!;
    const tx2 = t[i + 2]!;
    const ty2 = t[i + 3]!;
    const w = px2 - px1;
    const h = py2 - py1;
    const tw = tx2 - tx1;
    const th = ty2 - ty1;
    const ix = Math.min(px2, tx2) - Math.max(px1, tx1);
    const iy = Math.min(py2, ty2) - Math.max(py1, ty1);
    const cx = Math.max(px2, tx2) - Math.min(px1, tx1);
    const cy = Math.max(py2, ty2) - Math.min(py1, ty1);
    if (!canBeSquared(w, h, tw, th, cx + cy)) return rescaled(who, generalizedIou, pairs, options);
    const shared = ix > 0 && iy > 0 ? ix * iy : 0; // I
    const beyond = w * h - shared + (tw * th - shared); // U − I: never below 0
    const union = shared + beyond;
    const missed = union > 0 ? beyond / union : iouLossWithoutArea(p, t, i); // 1 − I / U
    const around = cx * cy; // C
    const loss = missed + (around > 0 ? Math.max(0, around - union) / around : 0); // 1 − I / U + (C − U) / C
    const perAround = around > 0 ? scale / around : 0;
    const byAround = around > 0 ? (union / around) * perAround : 0;
    const perUnion = scale / union; // counts only where something is shared
    const byUnion = (shared > 0 ? (shared / union) * perUnion : 0) - perAround;
    const byShared = shared > 0 ? -perUnion - byUnion : 0; // what is shared is not in the union twice
    const x1 = minSlope(tx1, px1); // the share of the left edge in the overlap; the rest is in the box around both
    const y1 = minSlope(ty1, py1);
    const x2 = minSlope(px2, tx2);
    const y2 = minSlope(py2, ty2);
    grad[i] = 0 - (byUnion * h + byShared * iy * x1 + byAround * cy * (1 - x1)); // never −0
    grad[i + 1] = 0 - (byUnion * w + byShared * ix * y1 + byAround * cx * (1 - y1));
    grad[i + 2] = byUnion * h + byShared * iy * x2 + byAround * cy * (1 - x2);
    grad[i + 3] = byUnion * w + byShared * ix * y2 + byAround * cx * (1 - y2);
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
