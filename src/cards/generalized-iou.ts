import { predictionAndTargetBoxes } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { boxAreas, boxSymbols } from '#core/card/symbols';
import { generalizedIou } from '#losses/generalized-iou';

export default card({
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
    symbols: { ...boxSymbols, C: { role: 'residual', label: { ko: '감싸는 상자', en: 'enclosing box' } } },
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
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 1, 1], [1, 0, 2, 1]], value: 1, grad: [0, 0, -0.5, 0] },
    { at: { ko: '떨어져 있음', en: 'disjoint' }, input: [[0, 0, 1, 1], [3, 0, 4, 1]], value: 1.5, grad: [0.125, 0, -0.25, 0], note: { ko: '경사 하강법은 예측 상자를 정답 쪽으로도 반대쪽으로도 넓혀요', en: 'descent enlarges the prediction towards the target, and at the far edge away from it' } },
    { at: { ko: '안에 들어 있음', en: 'one inside the other' }, input: [[1, 1, 2, 2], [0, 0, 4, 4]], value: 0.9375, grad: [0.0625, 0.0625, -0.0625, -0.0625], note: { ko: '안에서의 위치와 상관없이 같아요', en: 'the same at any position inside' } },
    { at: { ko: '서로 다른 두 점', en: 'two different points' }, input: [[0, 0, 0, 0], [1, 1, 1, 1]], value: 2, grad: [0, 0, 0, 0], note: { ko: '두 상자 모두 넓이가 0이고, 한 변만 움직여도 0이에요', en: 'both areas are 0, and remain 0 when one edge moves' } },
    { at: { ko: '한 직선 위의 두 선분', en: 'two segments on one line' }, input: [[0, 0, 0, 2], [0, 1, 0, 3]], value: 1, grad: [0, 0, 0, 0], note: { ko: '감싸는 상자의 넓이가 0이면 두 번째 항은 0이에요', en: 'where the area of the enclosing box is 0, the second term is 0' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2^1000' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [0, 0, 2 ** 1000, 2 ** 1001]], value: 0.5, grad: [-(2 ** -1003), 2 ** -1003, 2 ** -1003, -(2 ** -1001)], note: { ko: '넓이는 오버플로되지만 비율은 그렇지 않아요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'generalizedIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[0, 0, 1, 1], [0, NaN, 1, 1]], throws: 'generalizedIou: target[0].y1 must be a finite number, got NaN', note: { ko: '좌표의 순서를 확인할 수 없어서, 전파하지 않고 오류를 내요', en: 'the order of the corners cannot be checked, so NaN is an error here and does not propagate' } },
    { at: { ko: '상자에 숫자가 셋뿐임', en: 'a box of three numbers' }, input: [[[0, 0, 1]], [[0, 0, 1, 1]]], throws: 'generalizedIou: prediction[0] must have 4 numbers, got 3' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.generalized_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
  },
  sources: ['rezatofighi2019', 'torchvision-box-losses'],
  loss: generalizedIou,
});
