import { predictionAndTargetBoxes } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
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
  options: { sampleWeight: sampleWeightOf('boxes'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 상자', en: 'equal boxes' }, input: [[0, 0, 2, 1], [0, 0, 2, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '변이 일치하면 기울기를 반씩 나눠서 0이에요', en: 'where edges coincide the gradient is split evenly, which gives 0' } },
    { at: { ko: '넓이가 0인 같은 상자', en: 'equal boxes without area' }, input: [[[1, 1, 1, 1], [0, 0, 0, 3]], [[1, 1, 1, 1], [0, 0, 0, 3]]], value: 0, grad: [0, 0, 0, 0, 0, 0, 0, 0] },
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 2, 2], [2, 0, 4, 2]], value: 1.2 },
    { at: { ko: '꼭짓점이 맞닿음', en: 'touching at a corner' }, input: [[0, 0, 1, 1], [1, 1, 2, 2]], value: 1.25 },
    { at: { ko: '하나가 안에 들어 있고 중심이 같음', en: 'one inside the other, with the same center' }, input: [[1, 1, 3, 3], [0, 0, 4, 4]], value: 0.75, grad: [0.125, 0.125, -0.125, -0.125] },
    { at: { ko: '하나가 안에 들어 있고 중심이 다름', en: 'one inside the other, off center' }, input: [[1, 0, 3, 2], [0, 0, 4, 4]], value: 0.78125, note: { ko: 'GIoU는 중심이 같을 때와 똑같이 0.75예요', en: 'generalized IoU is 0.75, as with the same center' } },
    { at: { ko: '서로 다른 두 점', en: 'two different points' }, input: [[0, 0, 0, 0], [1, 1, 1, 1]], value: 2 },
    { at: { ko: '한 직선 위의 두 선분', en: 'two segments on one line' }, input: [[0, 0, 0, 3], [0, 1, 0, 4]], value: 1.0625, note: { ko: '넓이가 0인 상자는 겹치지 않는 것으로 계산해요', en: 'boxes without area do not overlap' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2^1000' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [2 ** 1000, 2 ** 1000, 2 ** 1001, 2 ** 1001]], value: 1.25, grad: [0, 0, -(2 ** -1003), -(2 ** -1003)], note: { ko: '넓이는 오버플로되지만 비율은 그렇지 않아요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'distanceIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[0, 0, 1, 1], [0, NaN, 1, 1]], throws: 'distanceIou: target[0].y1 must be a finite number, got NaN', note: { ko: '좌표의 순서를 확인할 수 없어서, 전파하지 않고 오류를 내요', en: 'the order of the corners cannot be checked, so NaN is an error here and does not propagate' } },
    { at: { ko: '상자 수가 다름', en: 'numbers of boxes differ' }, input: [[[0, 0, 1, 1], [0, 0, 1, 1]], [[0, 0, 1, 1]]], throws: 'distanceIou: target must have as many boxes as prediction (2), got 1' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.distance_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
  },
  sources: ['zheng2020', 'torchvision-box-losses'],
  loss: distanceIou,
});
