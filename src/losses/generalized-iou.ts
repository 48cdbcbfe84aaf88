import { canBeSquared, minSlope, nearby, nearbyUncovered, overlapOf, readBoxPairs, rescaled } from '#core/boxes';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'generalizedIou';

export interface GeneralizedIouOptions {
  /** [boxes]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Generalized IoU loss: 1 − IoU, plus the fraction of the enclosing box that neither box covers.
 *
 * Disjoint boxes have IoU 0 at any distance; the second term still has a gradient, which first enlarges the prediction
 * towards the target. Where one box contains the other, that term is 0 and the loss does not depend on the position.
 *
 * PyTorch: `torchvision.ops.generalized_box_iou_loss` with `eps=0`; by default it adds 1e-7 to the denominators and
 * does not reduce. Equal boxes have loss exactly 0 here, also without area. Where edges coincide the gradient is split
 * evenly, and boxes that only touch do not overlap, as there.
 *
 * @param prediction  [boxes][4]: x1, y1, x2, y2, or flat, one box after the other; any unit
 * @param target      the same shape
 * @param options     sampleWeight [boxes]; reduction over boxes
 * @returns           value without unit, from 0 to 2; grad [boxes * 4]
 * @throws {RangeError} if shapes differ, there is no box, a number is not finite, x2 is below x1, or y2 below y1
 * @see Rezatofighi et al. 2019, Generalized Intersection over Union, arXiv:1902.09630
 * @example generalizedIou([[0, 0, 1, 1]], [[3, 0, 4, 1]], { reduction: 'sum' }).value // => 1.5
 */
export function generalizedIou(
  prediction: Vector | Matrix, target: Vector | Matrix, options: GeneralizedIouOptions = {},
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
    if (!canBeSquared(w, h, tw, th, cw + ch)) return rescaled(who, generalizedIou, pairs, options);
    const enclosing = cw * ch; // C
    const uncovered = iouLoss < nearby ? nearbyUncovered(px1, py1, px2, py2, tx1, ty1, tx2, ty2) : Math.max(0, enclosing - union); // C − U
    const loss = iouLoss + (enclosing > 0 ? uncovered / enclosing : 0); // 1 − I / U + (C − U) / C
    const perEnclosing = enclosing > 0 ? scale / enclosing : 0;
    const gradEnclosing = enclosing > 0 ? (union / enclosing) * perEnclosing : 0; // ∂/∂C = U / C²
    const perUnion = scale / union; // used only where the boxes overlap
    const gradUnion = (intersection > 0 ? (intersection / union) * perUnion : 0) - perEnclosing; // ∂/∂U = I / U² − 1 / C
    const gradIntersection = intersection > 0 ? -perUnion - gradUnion : 0; // −1 / U − ∂/∂U, as U = w h + tw th − I
    // 1 where the edge of the prediction bounds the intersection, 0 where it bounds the enclosing box, ½ where edges coincide
    const left = minSlope(tx1, px1);
    const top = minSlope(ty1, py1);
    const right = minSlope(px2, tx2);
    const bottom = minSlope(py2, ty2);
    grad[i] = 0 - (gradUnion * h + gradIntersection * ih * left + gradEnclosing * ch * (1 - left)); // never −0
    grad[i + 1] = 0 - (gradUnion * w + gradIntersection * iw * top + gradEnclosing * cw * (1 - top));
    grad[i + 2] = gradUnion * h + gradIntersection * ih * right + gradEnclosing * ch * (1 - right);
    grad[i + 3] = gradUnion * w + gradIntersection * iw * bottom + gradEnclosing * cw * (1 - bottom);
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
