import { predictionAndTargetBoxes } from '#core/arguments';
import { boundBy, canBeSquared, inUnits, missedWithoutArea, readBoxPairs } from '#core/boxes';
import { checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { boxAreas, boxDistances, boxDistanceSymbols, boxSymbols } from '#core/symbols';

const who = 'completeIou';

export const parameters = {} as const satisfies Parameters;

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
    if (!canBeSquared(w, h, tw, th, cx + cy)) return inUnits(who, completeIou, pairs, options);
    const shared = ix > 0 && iy > 0 ? ix * iy : 0; // I
    const beyond = w * h - shared + (tw * th - shared); // U − I: never below 0
    const union = shared + beyond;
    const missed = union > 0 ? beyond / union : missedWithoutArea(p, t, i); // 1 − I / U
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
    const x1 = boundBy(tx1, px1); // the share of the left edge in the overlap; the rest is in the box around both
    const y1 = boundBy(ty1, py1);
    const x2 = boundBy(px2, tx2);
    const y2 = boundBy(py2, ty2);
    grad[i] = byMiddle * mx + bySide * cx * (1 - x1) - byUnion * h + byAngle * h - byShared * iy * x1;
    grad[i + 1] = byMiddle * my + bySide * cy * (1 - y1) - byUnion * w - byAngle * w - byShared * ix * y1;
    grad[i + 2] = byMiddle * mx - bySide * cx * (1 - x2) + byUnion * h - byAngle * h + byShared * iy * x2;
    grad[i + 3] = byMiddle * my - bySide * cy * (1 - y2) + byUnion * w + byAngle * w + byShared * ix * y2;
    sum += loss;
    if (elements) elements[i / 4] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'complete-iou',
  name: { ko: 'CIoU 손실', en: 'Complete IoU loss' },
  kind: 'boxes',
  family: 'detection',
  arguments: predictionAndTargetBoxes,
  formula: {
    name: '\\ell(b, g)',
    body: '1 - \\frac{I}{U} + \\frac{\\rho^{2}}{c^{2}} + \\alpha v',
    given: {
      '\\alpha': '\\frac{v}{1 - \\frac{I}{U} + v}',
      v: '\\frac{4}{\\pi^{2}} \\left(\\arctan\\left(\\frac{g_{3} - g_{1}}{g_{4} - g_{2}}\\right) - \\arctan\\left(\\frac{b_{3} - b_{1}}{b_{4} - b_{2}}\\right)\\right)^{2}',
      ...boxDistances,
      ...boxAreas,
    },
    held: ['\\alpha'],
    symbols: {
      ...boxSymbols,
      ...boxDistanceSymbols,
      v: { role: 'residual', label: { ko: '가로세로비의 차이, 0에서 1', en: 'difference in the ratio of width to height, from 0 to 1' } },
      '\\alpha': { role: 'residual', label: { ko: '그 가중치 (기울기에서는 상수)', en: 'its weight, a constant to the gradient' } },
    },
    inputs: (prediction, target) => ({ b: prediction, g: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, 2.5], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'torchvision complete_box_iou_loss, height 0', source: 'torchvision-box-losses', difference: {
      ko: '너비를 높이로 나눈 값의 아크탄젠트를 써요. 상자 (0, 0, 1, 0)와 정답 (0, 0, 1, 1)에서 기울기가 NaN이에요. 여기는 atan2를 써서 유한해요.',
      en: 'Takes the arctangent of width over height: the box (0, 0, 1, 0) against (0, 0, 1, 1) has a gradient of NaN. By atan2, as here, it is finite.',
    } },
    { where: 'torchvision complete_box_iou_loss, eps', source: 'torchvision-box-losses', difference: {
      ko: '분모에 1e-7을 더해요. eps=0을 줘도 α에서만 빠지고 겹침과 거리에는 남아요. 그래서 값이 여기와 1e-7쯤 달라요.',
      en: 'Adds 1e-7 to its denominators; eps=0 removes it from α only, not from overlap and distance. So values differ from these by about 1e-7.',
    } },
    { where: 'torchvision complete_box_iou_loss, reduction', source: 'torchvision-box-losses', difference: {
      ko: "기본이 reduction='none'이라 상자별 손실을 돌려줘요. 손실이 0과 1.2인 두 상자에서 여기는 0.6, 거기는 (0, 1.2)예요.",
      en: "Does not reduce by default (reduction='none'): for two boxes that cost 0 and 1.2 it gives (0, 1.2), here 0.6.",
    } },
    { where: 'Keras compute_ciou', source: 'keras-bounding-boxes', difference: {
      ko: '손실이 아니라 유사도라서 1에서 빼야 여기와 같아요. 맞닿은 두 상자 (0, 0, 1, 1)와 (1, 0, 2, 1)에서 거기는 -0.2, 여기는 1.2예요. α도 미분해서 기울기가 달라요.',
      en: 'Is a similarity: 1 minus it is the loss. For the touching boxes (0, 0, 1, 1) and (1, 0, 2, 1) it is -0.2 there and 1.2 here. It differentiates α too, so its gradient differs.',
    } },
  ],
  edges: [
    { at: { ko: '같은 상자', en: 'equal boxes' }, input: [[0, 0, 2, 1], [0, 0, 2, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '0 / 0인 α는 0으로 둬요', en: 'α, which is 0 / 0, counts as 0' } },
    { at: { ko: '넓이가 0인 같은 상자', en: 'equal boxes without area' }, input: [[[1, 1, 1, 1], [0, 0, 0, 3], [0, 0, 3, 0]], [[1, 1, 1, 1], [0, 0, 0, 3], [0, 0, 3, 0]]], value: 0, grad: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    { at: { ko: '비율이 같으면 DIoU', en: 'equal ratios: distance IoU' }, input: [[1, 0, 3, 2], [0, 0, 4, 4]], value: 0.78125 },
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 1, 1], [1, 0, 2, 1]], value: 1.2 },
    { at: { ko: '가로와 세로가 뒤바뀐 선분', en: 'a flat and an upright segment' }, input: [[0, 1, 2, 1], [1, 0, 1, 2]], value: 1.5, note: { ko: 'v = 1, α = 1/2예요', en: 'v = 1 and α = 1/2' } },
    { at: { ko: '높이 0', en: 'a height of 0' }, input: [[0, 0.5, 1, 0.5], [0, 0, 1, 1]], value: 1.05, grad: [0, 0.12732395447351627, 0, -0.12732395447351627], note: { ko: 'v = 1/4, α = 1/5예요', en: 'v = 1/4 and α = 1/5' } },
    { at: { ko: '점', en: 'a point' }, input: [[0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1]], value: 1.05, grad: [0, 0, 0, 0], note: { ko: '점의 각도는 0으로, 기울기도 0으로 둬요', en: 'the angle of a point counts as 0, and so does its slope' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2 to the 1000th' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [2 ** 1000, 2 ** 1000, 2 ** 1001, 2 ** 1001]], value: 1.25, grad: [0, 0, -(2 ** -1003), -(2 ** -1003)], note: { ko: '넓이는 표현 범위를 넘지만 비율은 아니에요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'completeIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[0, 0, Infinity, 1], [0, 0, 1, 1]], throws: 'completeIou: prediction[0].x2 must be a finite number, got Infinity' },
    { at: { ko: '상자가 아님', en: 'no boxes' }, input: [[0, 0, 1, 1, 2], [0, 0, 1, 1]], throws: 'completeIou: prediction must have 4 numbers for each box, got 5' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.complete_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
    keras: "1 - keras.utils.bounding_boxes.compute_ciou(prediction, target, 'xyxy').mean()",
  },
  sources: ['zheng2020', 'torchvision-box-losses', 'keras-bounding-boxes'],
  loss: completeIou,
}));
