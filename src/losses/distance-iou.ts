import { canBeSquared, minSlope, overlapOf, readBoxPairs, rescaled } from '#core/boxes';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'distanceIou';

export interface DistanceIouOptions {
  /** [boxes]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Distance IoU loss: 1 − IoU, plus the squared distance between the centers of the boxes, normalized.
 *
 * The second term moves the centers together whether or not the boxes overlap, and also where one box contains the other
 * and generalized IoU does not depend on the position. Divided by the squared diagonal of the enclosing box, it has no unit.
 *
 * PyTorch: `torchvision.ops.distance_box_iou_loss` with `eps=0`; by default it adds 1e-7 to the denominators and does
 * not reduce. Equal boxes have loss exactly 0 here, also without area. Where edges coincide the gradient is split evenly,
 * and boxes that only touch do not overlap, as there.
 *
 * @param prediction  [boxes][4]: x1, y1, x2, y2, or flat, one box after the other; any unit
 * @param target      the same shape
 * @param options     sampleWeight [boxes]; reduction over boxes
 * @returns           value without unit, from 0 to 2; grad [boxes * 4]
 * @throws {RangeError} if shapes differ, there is no box, a number is not finite, x2 is below x1, or y2 below y1
 * @see Zheng et al. 2020, Distance-IoU Loss, doi:10.1609/aaai.v34i07.6999
 * @example distanceIou([[0, 0, 1, 1]], [[1, 0, 2, 2]], { reduction: 'sum' }).value // => 1.15625
 */
export function distanceIou(
  prediction: Vector | Matrix, target: Vector | Matrix, options: DistanceIouOptions = {},
): LossResult {
  const { sampleWeight, reduction } = readOptions(who, options, { sampleWeight: {}, reduction: reductions });
  const pairs = readBoxPairs(who, prediction, target);
  const { p, t, boxes } = pairs;
  checkSampleWeight(who, sampleWeight, 'prediction', boxes);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : boxes) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(boxes) : undefined;
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
    const { w, h, tw, th, iw, ih, cw, ch, intersection, union, iouLoss } = overlapOf(px1, py1, px2, py2, tx1, ty1, tx2, ty2);
    if (!canBeSquared(w, h, tw, th, cw + ch)) return rescaled(who, distanceIou, pairs, options);
    const dx = (px1 - tx1 + (px2 - tx2)) / 2; // offset of the centers, ρ² = dx² + dy²
    const dy = (py1 - ty1 + (py2 - ty2)) / 2;
    const diagonal = cw * cw + ch * ch; // c²
    const distance = diagonal > 0 ? (dx * dx + dy * dy) / diagonal : 0; // ρ² / c²
    const loss = iouLoss + distance; // 1 − I / U + ρ² / c²
    const gradRho = diagonal > 0 ? scale / diagonal : 0; // ∂/∂ρ²; ∂ρ²/∂x is dx, as an edge moves the center by half
    const gradSide = 2 * distance * gradRho; // −2 ∂/∂c² = 2 ρ² / c⁴
    const perUnion = intersection > 0 ? scale / union : 0;
    const gradUnion = intersection > 0 ? (intersection / union) * perUnion : 0; // ∂/∂U = I / U²
    const gradIntersection = -perUnion - gradUnion; // −1 / U − ∂/∂U, as U = w h + tw th − I
    // 1 where the edge of the prediction bounds the intersection, 0 where it bounds the enclosing box, ½ where edges coincide
    const left = minSlope(tx1, px1);
    const top = minSlope(ty1, py1);
    const right = minSlope(px2, tx2);
    const bottom = minSlope(py2, ty2);
    grad[i] = gradRho * dx + gradSide * cw * (1 - left) - gradUnion * h - gradIntersection * ih * left;
    grad[i + 1] = gradRho * dy + gradSide * ch * (1 - top) - gradUnion * w - gradIntersection * iw * top;
    grad[i + 2] = gradRho * dx - gradSide * cw * (1 - right) + gradUnion * h + gradIntersection * ih * right;
    grad[i + 3] = gradRho * dy - gradSide * ch * (1 - bottom) + gradUnion * w + gradIntersection * iw * bottom;
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
