import { predictionAndTargetBoxes } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { boxAreas, boxDistances, boxDistanceSymbols, boxSymbols } from '#core/card/symbols';
import { distanceIou } from '#losses/distance-iou';

export default card({
  id: 'distance-iou',
  name: { ko: 'DIoU 손실', en: 'Distance IoU loss' },
  kind: 'boxes',
  family: 'detection',
  arguments: predictionAndTargetBoxes,
  formula: {
    name: '\\ell(b, g)',
    body: '1 - \\frac{I}{U} + \\frac{\\rho^{2}}{c^{2}}',
    given: { ...boxDistances, ...boxAreas },
    symbols: { ...boxSymbols, ...boxDistanceSymbols },
    inputs: (prediction, target) => ({ b: prediction, g: target }),
  },
  parameters: {},
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 상자', en: 'equal boxes' }, input: [[0, 0, 2, 1], [0, 0, 2, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '가장자리가 겹치면 기울기를 반씩 나눠서 0이에요', en: 'an edge on an edge shares its slope evenly, which leaves 0' } },
    { at: { ko: '넓이가 0인 같은 상자', en: 'equal boxes without area' }, input: [[[1, 1, 1, 1], [0, 0, 0, 3]], [[1, 1, 1, 1], [0, 0, 0, 3]]], value: 0, grad: [0, 0, 0, 0, 0, 0, 0, 0] },
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 2, 2], [2, 0, 4, 2]], value: 1.2 },
    { at: { ko: '모서리가 맞닿음', en: 'touching at a corner' }, input: [[0, 0, 1, 1], [1, 1, 2, 2]], value: 1.25 },
    { at: { ko: '가운데가 같고 하나가 안에 들어 있음', en: 'one inside the other, in the middle' }, input: [[1, 1, 3, 3], [0, 0, 4, 4]], value: 0.75, grad: [0.125, 0.125, -0.125, -0.125] },
    { at: { ko: '안에 들어 있지만 한쪽으로 치우침', en: 'one inside the other, off the middle' }, input: [[1, 0, 3, 2], [0, 0, 4, 4]], value: 0.78125, note: { ko: 'GIoU는 가운데일 때와 같은 0.75예요', en: 'generalized IoU is 0.75 as in the middle' } },
    { at: { ko: '점과 점', en: 'a point and another' }, input: [[0, 0, 0, 0], [1, 1, 1, 1]], value: 2 },
    { at: { ko: '한 직선 위의 두 선분', en: 'two segments of one line' }, input: [[0, 0, 0, 3], [0, 1, 0, 4]], value: 1.0625, note: { ko: '넓이가 없으면 겹치지 않는 것으로 세요', en: 'without area nothing overlaps' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2 to the 1000th' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [2 ** 1000, 2 ** 1000, 2 ** 1001, 2 ** 1001]], value: 1.25, grad: [0, 0, -(2 ** -1003), -(2 ** -1003)], note: { ko: '넓이는 표현 범위를 넘지만 비율은 아니에요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'distanceIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[0, 0, 1, 1], [0, NaN, 1, 1]], throws: 'distanceIou: target[0].y1 must be a finite number, got NaN', note: { ko: '순서를 확인할 수 없으므로 전파하지 않고 막아요', en: 'its order cannot be checked, so it is refused, not propagated' } },
    { at: { ko: '상자 수가 다름', en: 'one target too few' }, input: [[[0, 0, 1, 1], [0, 0, 1, 1]], [[0, 0, 1, 1]]], throws: 'distanceIou: target must have as many boxes as prediction (2), got 1' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.distance_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
  },
  sources: ['zheng2020', 'torchvision-box-losses'],
  loss: distanceIou,
});
