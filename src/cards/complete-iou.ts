import { predictionAndTargetBoxes } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { boxAreas, boxDistances, boxDistanceSymbols, boxSymbols } from '#core/card/symbols';
import { completeIou } from '#losses/complete-iou';

export default card({
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
      v: { role: 'residual', label: { ko: '가로세로비의 차이', en: 'difference in aspect ratio' } },
      '\\alpha': { role: 'residual', label: { ko: 'v의 가중치', en: 'weight of v' } },
    },
    inputs: (prediction, target) => ({ b: prediction, g: target }),
  },
  parameters: {},
  options: { sampleWeight: sampleWeightOf('boxes'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, 2.5], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 상자', en: 'equal boxes' }, input: [[0, 0, 2, 1], [0, 0, 2, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '0 / 0인 α는 0으로 정했어요', en: 'α is 0 / 0 and set to 0' } },
    { at: { ko: '넓이가 0인 같은 상자', en: 'equal boxes without area' }, input: [[[1, 1, 1, 1], [0, 0, 0, 3], [0, 0, 3, 0]], [[1, 1, 1, 1], [0, 0, 0, 3], [0, 0, 3, 0]]], value: 0, grad: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    { at: { ko: '가로세로비가 같으면 DIoU와 같음', en: 'equal aspect ratios: as distance IoU' }, input: [[1, 0, 3, 2], [0, 0, 4, 4]], value: 0.78125 },
    { at: { ko: '변이 맞닿음', en: 'touching at an edge' }, input: [[0, 0, 1, 1], [1, 0, 2, 1]], value: 1.2 },
    { at: { ko: '가로 선분과 세로 선분', en: 'a horizontal and a vertical segment' }, input: [[0, 1, 2, 1], [1, 0, 1, 2]], value: 1.5, note: { ko: 'v = 1, α = 1/2예요', en: 'v = 1 and α = 1/2' } },
    { at: { ko: '높이 0', en: 'a height of 0' }, input: [[0, 0.5, 1, 0.5], [0, 0, 1, 1]], value: 1.05, grad: [0, 0.12732395447351627, 0, -0.12732395447351627], note: { ko: 'v = 1/4, α = 1/5예요', en: 'v = 1/4 and α = 1/5' } },
    { at: { ko: '점', en: 'a point' }, input: [[0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1]], value: 1.05, grad: [0, 0, 0, 0], note: { ko: '점의 각도와 그 기울기는 0으로 정했어요', en: 'the angle of a point and its gradient are set to 0' } },
    { at: { ko: '좌표가 2의 1000제곱', en: 'coordinates of 2^1000' }, input: [[0, 0, 2 ** 1000, 2 ** 1000], [2 ** 1000, 2 ** 1000, 2 ** 1001, 2 ** 1001]], value: 1.25, grad: [0, 0, -(2 ** -1003), -(2 ** -1003)], note: { ko: '넓이는 오버플로되지만 비율은 그렇지 않아요', en: 'areas overflow, their ratio does not' } },
    { at: { ko: '뒤집힌 상자', en: 'an inverted box' }, input: [[[0, 0, 1, 1], [2, 0, 1, 1]], [[0, 0, 1, 1], [0, 0, 1, 1]]], throws: 'completeIou: prediction[1].x2 must be at least x1 (2), got 1' },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[0, 0, Infinity, 1], [0, 0, 1, 1]], throws: 'completeIou: prediction[0].x2 must be a finite number, got Infinity' },
    { at: { ko: '숫자의 수가 4의 배수가 아님', en: 'numbers not a multiple of four' }, input: [[0, 0, 1, 1, 2], [0, 0, 1, 1]], throws: 'completeIou: prediction must have 4 numbers for each box, got 5' },
  ],
  frameworks: {
    pytorch: "torchvision.ops.complete_box_iou_loss(prediction, target, reduction='mean', eps=0.0)",
    keras: "1 - keras.utils.bounding_boxes.compute_ciou(prediction, target, 'xyxy').mean()",
  },
  sources: ['zheng2020', 'torchvision-box-losses', 'keras-bounding-boxes'],
  loss: completeIou,
});
