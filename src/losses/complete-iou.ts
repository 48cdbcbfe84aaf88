import { minSlope, canBeSquared, rescaled, iouLossWithoutArea, readBoxPairs } from '#core/boxes';
import { checkReduction } from '#core/check';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';

const who = 'completeIou';

export interface CompleteIouOptions {
  readonly reduction?: Reduction;
}

/**
 * Complete IoU loss: distance IoU, plus a penalty where the ratios of width to height of the two boxes differ.
 *
 * The penalty tells boxes apart that overlap alike around the same middle. Its weight α grows with the overlap and is
 * taken as a constant: the gradient is not the whole slope of the value, so a check by differences finds them apart.
 *
 * PyTorch: `torchvision.ops.complete_box_iou_loss`, which adds 1e-7 to its denominators and does not reduce by
 * default. Angles here come from atan2, so a height of 0 is safe. Equal boxes give exactly 0, also without area. An
 * edge on an edge shares its slope evenly, and boxes that only touch do not overlap, as there.
 *
 * @param prediction  [boxes][4]: x1, y1, x2, y2, or flat, one box after the other; any unit
 * @param target      the same shape
 * @param options     reduction over boxes
 * @returns           value without unit, from 0 to 2.5; grad [boxes * 4]
 * @throws {RangeError} if shapes differ, there is no box, a number is not finite, x2 is below x1, or y2 below y1
 * @see Zheng et al. 2020, Distance-IoU Loss, doi:10.1609/aaai.v34i07.6999
 * @example completeIou([[0, 0, 1, 1]], [[1, 0, 2, 1]], { reduction: 'sum' }).value // => 1.2
 */
export function completeIou(
  prediction: Vector | Matrix, target: Vector | Matrix, options: CompleteIouOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const pairs = readBoxPairs(who, prediction, target);
  const { p, t, boxes } = pairs;
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / boxes : 1;
  const elements = reduction === 'none' ? new Float64Array(boxes) : undefined;
  const grad = new Float64Array(p.length);
  const perSquare = 4 / Math.PI ** 2; // a squared difference of two angles from 0 to π/2, as a share of the largest
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
    if (!canBeSquared(w, h, tw, th, cx + cy)) return rescaled(who, completeIou, pairs, options);
    const shared = ix > 0 && iy > 0 ? ix * iy : 0; // I
    const beyond = w * h - shared + (tw * th - shared); // U − I: never below 0
    const union = shared + beyond;
    const missed = union > 0 ? beyond / union : iouLossWithoutArea(p, t, i); // 1 − I / U
    const mx = (px1 - tx1 + (px2 - tx2)) / 2; // from middle to middle
    const my = (py1 - ty1 + (py2 - ty2)) / 2;
    const diagonal = cx * cx + cy * cy; // c²
    const apart = diagonal > 0 ? (mx * mx + my * my) / diagonal : 0; // ρ² / c²
    const turn = Math.atan2(tw, th) - Math.atan2(w, h);
    const v = perSquare * turn * turn;
    const alpha = v > 0 ? v / (missed + v) : 0;
    const loss = missed + apart + alpha * v; // 1 − I / U + ρ² / c² + αv
    const square = w * w + h * h;
    const byAngle = square > 0 ? (2 * scale * alpha * perSquare * turn) / square : 0;
    const byMiddle = diagonal > 0 ? scale / diagonal : 0; // an edge moves the middle by half
    const bySide = 2 * apart * byMiddle;
    const perUnion = shared > 0 ? scale / union : 0;
    const byUnion = shared > 0 ? (shared / union) * perUnion : 0;
    const byShared = -perUnion - byUnion; // what is shared is not in the union twice
    const x1 = minSlope(tx1, px1); // the share of the left edge in the overlap; the rest is in the box around both
    const y1 = minSlope(ty1, py1);
    const x2 = minSlope(px2, tx2);
    const y2 = minSlope(py2, ty2);
    grad[i] = byMiddle * mx + bySide * cx * (1 - x1) - byUnion * h + byAngle * h - byShared * iy * x1;
    grad[i + 1] = byMiddle * my + bySide * cy * (1 - y1) - byUnion * w - byAngle * w - byShared * ix * y1;
    grad[i + 2] = byMiddle * mx - bySide * cx * (1 - x2) + byUnion * h - byAngle * h + byShared * iy * x2;
    grad[i + 3] = byMiddle * my - bySide * cy * (1 - y2) + byUnion * w + byAngle * w + byShared * ix * y2;
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
