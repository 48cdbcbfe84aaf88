import { predictionAndTargetBoxes } from '#core/arguments';
import { boundBy, canBeSquared, inUnits, missedWithoutArea, readBoxPairs } from '#core/boxes';
import { checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { boxAreas, boxSymbols } from '#core/symbols';

const who = 'generalizedIou';

export const parameters = {} as const satisfies Parameters;

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
    if (!canBeSquared(w, h, tw, th, cx + cy)) return inUnits(who, generalizedIou, pairs, options);
    const shared = ix > 0 && iy > 0 ? ix * iy : 0; // I
    const beyond = w * h - shared + (tw * th - shared); // U − I: never below 0
    const union = shared + beyond;
    const missed = union > 0 ? beyond / union : missedWithoutArea(p, t, i); // 1 − I / U
    const around = cx * cy; // C
    const loss = missed + (around > 0 ? Math.max(0, around - union) / around : 0); // 1 − I / U + (C − U) / C
    const perAround = around > 0 ? scale / around : 0;
    const byAround = around > 0 ? (union / around) * perAround : 0;
    const perUnion = scale / union; // counts only where something is shared
    const byUnion = (shared > 0 ? (shared / union) * perUnion : 0) - perAround;
    const byShared = shared > 0 ? -perUnion - byUnion : 0; // what is shared is not in the union twice
    const x1 = boundBy(tx1, px1); // the share of the left edge in the overlap; the rest is in the box around both
    const y1 = boundBy(ty1, py1);
    const x2 = boundBy(px2, tx2);
    const y2 = boundBy(py2, ty2);
    grad[i] = 0 - (byUnion * h + byShared * iy * x1 + byAround * cy * (1 - x1)); // never −0
    grad[i + 1] = 0 - (byUnion * w + byShared * ix * y1 + byAround * cx * (1 - y1));
    grad[i + 2] = byUnion * h + byShared * iy * x2 + byAround * cy * (1 - x2);
    grad[i + 3] = byUnion * w + byShared * ix * y2 + byAround * cx * (1 - y2);
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'generalized-iou',
  name: { ko: 'GIoU 손실', en: 'Generalized IoU loss' },
  kind: 'boxes',
  family: 'detection',
  arguments: predictionAndTargetBoxes,
  formula: {
    name: '\\ell(b, g)',
    body: '1 - \\frac{I}{U} + \\frac{C - U}{C}',
    given: {
      C: '\\left(\\max\\left(b_{3}, g_{3}\\right) - \\min\\left(b_{1}, g_{1}\\right)\\right) \\left(\\max\\left(b_{4}, g_{4}\\right) - \\min\\left(b_{2}, g_{2}\\right)\\right)',
      ...boxAreas,
    },
    symbols: { ...boxSymbols, C: { role: 'residual', label: { ko: '둘을 감싸는 가장 작은 상자의 넓이', en: 'area of the smallest box around both' } } },
    inputs: (prediction, target) => ({ b: prediction, g: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'torchvision generalized_box_iou_loss, eps', source: 'torchvision-box-losses', difference: {
      ko: '분모에 1e-7을 더해요. 그래서 넓이가 0인 상자가 자기 자신과 같아도 손실이 1이에요. 여기는 0이에요.',
      en: 'Adds 1e-7 to the denominators, so a box without area costs 1 against itself. Here it costs 0.',
    } },
    { where: 'torchvision generalized_box_iou_loss, corners', source: 'torchvision-box-losses', difference: {
      ko: '모서리 순서를 확인하지 않아요. 뒤집힌 상자 (1, 1, 0, 0)와 정답 (0, 0, 1, 1)의 손실이 1e-7, 곧 완벽하다고 나와요. 여기는 오류를 던져요.',
      en: 'Does not check the order of the corners: the inverted box (1, 1, 0, 0) against (0, 0, 1, 1) costs 1e-7, as if perfect. Here it is an error.',
    } },
    { where: 'torchvision generalized_box_iou_loss, reduction', source: 'torchvision-box-losses', difference: {
      ko: "기본이 reduction='none'이라 상자별 손실을 돌려줘요. 손실이 0과 1.5인 두 상자에서 여기는 0.75, 거기는 (0, 1.5)예요.",
      en: "Does not reduce by default (reduction='none'): for two boxes that cost 0 and 1.5 it gives (0, 1.5), here 0.75.",
    } },
  ],
  edges: [
    { at: { ko: '같은 상자', en: 'equal boxes' }, input: [[0, 0, 2, 1], [0, 0, 2, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '가장자리가 겹치면 기울기를 반씩 나눠서 0이에요', en: 'an edge on an edge shares its slope evenly, which leaves 0' } },
    { at: { ko: '넓이가 0인 같은 상자', en: 'equal boxes without area' }, input: [[[1, 1, 1, 1], [0, 0, 0, 3]], [[1, 1, 1, 1], [0, 0, 0, 3]]], value: 0, grad: [0, 0, 0, 0, 0, 0, 0, 0] },
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 1, 1], [1, 0, 2, 1]], value: 1, grad: [0, 0, -0.5, 0] },
    { at: { ko: '떨어져 있음', en: 'apart' }, input: [[0, 0, 1, 1], [3, 0, 4, 1]], value: 1.5, grad: [0.125, 0, -0.25, 0], note: { ko: '예측을 넓혀서 다가가요. 뒤쪽 변까지도 밀어내요', en: 'grows the prediction towards the target, and its far edge away from it' } },
    { at: { ko: '안에 들어 있음', en: 'one inside the other' }, input: [[1, 1, 2, 2], [0, 0, 4, 4]], value: 0.9375, grad: [0.0625, 0.0625, -0.0625, -0.0625], note: { ko: '안에서 어디에 있든 같아요', en: 'the same wherever inside' } },
    { at: { ko: '점과 다른 점', en: 'a point and another' }, input: [[0, 0, 0, 0], [1, 1, 1, 1]], value: 2, grad: [0, 0, 0, 0], note: { ko: '넓이가 없으니 커져도 조금은 0이에요', en: 'nothing has an area, so growing one side adds none' } },
    { at: { ko: '한 직선 위의 두 선분', en: 'two segments of one line' }, input: [[0, 0, 0, 2], [0, 1, 0, 3]], value: 1, grad: [0, 0, 0, 0], note: { ko: '둘을 감싸는 상자에 넓이가 없으면 뒤쪽 항은 0이에요', en: 'where the box around both has no area, the second part is 0' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2 to the 1000th' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [0, 0, 2 ** 1000, 2 ** 1001]], value: 0.5, grad: [-(2 ** -1003), 2 ** -1003, 2 ** -1003, -(2 ** -1001)], note: { ko: '넓이는 표현 범위를 넘지만 비율은 아니에요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'generalizedIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[0, 0, 1, 1], [0, NaN, 1, 1]], throws: 'generalizedIou: target[0].y1 must be a finite number, got NaN', note: { ko: '순서를 확인할 수 없으므로 전파하지 않고 막아요', en: 'its order cannot be checked, so it is refused, not propagated' } },
    { at: { ko: '숫자가 셋뿐임', en: 'three numbers' }, input: [[[0, 0, 1]], [[0, 0, 1, 1]]], throws: 'generalizedIou: prediction[0] must have 4 numbers, got 3' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.generalized_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
  },
  sources: ['rezatofighi2019', 'torchvision-box-losses'],
  loss: generalizedIou,
}));
