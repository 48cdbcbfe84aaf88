import { predictionAndTargetClouds } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { coordinatesOption, predictionMassesOption, targetMassesOption } from '#core/card/options';
import { described } from '#core/parameter';
import { earthMoversDistance, settings } from '#losses/earth-movers-distance';

const parameters = described(settings, {
  p: { symbol: 'p', label: { ko: '거리의 거듭제곱', en: 'power of the distance' }, slider: { min: 1, max: 4, step: 0.1 } },
});

export default card({
  id: 'earth-movers-distance',
  name: { ko: '흙 옮기기 거리', en: "Earth mover's distance" },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  formula: {
    name: '\\ell_{p}(x, y)',
    body: '\\min_{\\pi} \\sum_{i,j} \\pi_{i,j} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{p}',
    where: '\\pi_{i,j} \\ge 0, \\quad \\sum_{j} \\pi_{i,j} = a_{i}, \\quad \\sum_{i} \\pi_{i,j} = b_{j}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측 점', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점', en: 'true points' } },
      a: { role: 'prediction', label: { ko: 'x의 질량', en: 'masses of x' } },
      b: { role: 'target', label: { ko: 'y의 질량', en: 'masses of y' } },
      '\\pi': { role: 'residual', label: { ko: '수송 계획', en: 'transport plan' } },
      p: { role: 'parameter', label: { ko: '거듭제곱', en: 'power' } },
    },
    inputs: () => ({}),
  },
  // a minimum over all transport plans cannot be evaluated as written
  formulaCheck: {
    ko: '값을 모든 순열 중 최솟값, POT와 대조함',
    en: 'value checked against the minimum over all permutations, and POT',
  },
  parameters,
  options: { predictionWeight: predictionMassesOption, targetWeight: targetMassesOption, rowLength: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ p }) => (p === 1 ? 1 : Infinity), smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 점 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '거리가 0인 곳의 기울기를 0으로 정의해요', en: 'the gradient at distance 0 is defined as 0' } },
    { at: { ko: '점 하나씩', en: 'one point each' }, input: [[[0, 0]], [[3, 4]]], value: 5, grad: { prediction: [-0.6, -0.8], target: [0.6, 0.8] } },
    { at: { ko: '예측한 점이 모두 같음', en: 'all predicted points equal' }, input: [[[0, 0], [0, 0]], [[3, 4], [0, 0]]], value: 2.5, note: { ko: '챔퍼와 달리 두 정답 점에 질량을 모두 옮겨야 해요', en: 'unlike with Chamfer, both true points must receive mass' } },
    { at: { ko: '점의 수가 다름', en: 'different numbers of points' }, input: [[0, 1], [0, 0, 3]], value: 0.8333333333333334, grad: { prediction: [0, -0.16666666666666666], target: [0, -0.16666666666666666, 0.3333333333333333] } },
    { at: { ko: '최적 계획이 둘', en: 'two optimal plans' }, input: [[[0, 0], [1, 1]], [[1, 0], [0, 1]]], value: 1, grad: { prediction: [-0.5, 0, 0.5, 0], target: [0.5, 0, -0.5, 0] }, note: { ko: '그중 하나의 기울기예요', en: 'the gradient is that of one of them' } },
    { at: { ko: '질량이 다름', en: 'unequal masses' }, input: [[0, 10], [0], { predictionWeight: [3, 1] }], value: 2.5, grad: { prediction: [0, 0.25], target: [-0.25] } },
    { at: { ko: '질량 0', en: 'a mass of 0' }, input: [[0, 10], [0], { predictionWeight: [1, 0] }], value: 0, grad: { prediction: [0, 0], target: [0] } },
    { at: { ko: '평면에서 질량이 다름', en: 'unequal masses in the plane' }, input: [[[0, 0], [0, 2]], [[1, 0], [1, 2]], { predictionWeight: [3, 1] }], value: 1.3090169943749475, note: { ko: '질량의 4분의 1이 대각선으로 이동해요', en: 'a quarter of the mass moves along the diagonal' } },
    { at: { ko: '거리 1e-200, p = 2', en: 'distances of 1e-200, p = 2' }, input: [[[0, 0], [3e-200, 0]], [[3e-200, 1e-200], [0, 1e-200]], { p: 2 }], value: 0, grad: { prediction: [0, -1e-200, 0, -1e-200], target: [0, 1e-200, 0, 1e-200] }, note: { ko: '제곱이 0으로 언더플로해도 최적 계획을 찾아요', en: 'the optimal plan is found even where squares underflow to 0' } },
    { at: { ko: '1e-200과 1, p = 2', en: 'distances of 1e-200 and 1, p = 2' }, input: [[[0, 0], [1, 0]], [[0.5, 0], [1, 1e-200]], { p: 2 }], value: 0.125, grad: { prediction: [-0.5, 0, 0, -1e-200], target: [0.5, 0, 0, 1e-200] } },
    { at: { ko: '거리 5e200', en: 'a distance of 5e200' }, input: [[[3e200, 4e200]], [[0, 0]]], value: 5e200, grad: { prediction: [0.6, 0.8], target: [-0.6, -0.8] } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: Infinity, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '모든 수송 계획의 비용이 무한대예요', en: 'every plan has infinite cost' } },
    { at: { ko: '두 점 구름 모두에 ∞', en: 'infinite coordinates in both clouds' }, input: [[Infinity, 0], [Infinity, 0]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '∞ − ∞라서 NaN이에요. SciPy도, 여기의 MAE와 챔퍼도 같아요', en: '∞ − ∞ is NaN, as in SciPy, and as MAE and Chamfer here' } },
    { at: { ko: '질량 0인 점의 좌표가 NaN', en: 'NaN at a point of mass 0' }, input: [[0, NaN], [3], { predictionWeight: [1, 0] }], value: 3, grad: { prediction: [-1, 0], target: [1] }, note: { ko: '질량이 없는 점은 무엇이 들어 있어도 빠져요', en: 'a point without mass is left out whatever it holds' } },
    { at: { ko: 'p = 0.5', en: 'p = 0.5' }, input: [[0], [1], { p: 0.5 }], throws: 'earthMoversDistance: p must be at least 1 and below Infinity, got 0.5' },
    { at: { ko: '음수 질량', en: 'a negative mass' }, input: [[0, 1], [1], { predictionWeight: [1, -1] }], throws: 'earthMoversDistance: predictionWeight[1] must be a finite number at least 0, got -1' },
    { at: { ko: '질량이 모두 0', en: 'all masses 0' }, input: [[0], [1], { targetWeight: [0] }], throws: 'earthMoversDistance: targetWeight must have a finite sum above 0, got 0' },
  ],
  frameworks: {
    pytorch: 'ot.emd2(ot.unif(n, type_as=prediction), ot.unif(m, type_as=target), torch.cdist(prediction, target) ** 1.0)',
  },
  sources: ['peyre2019', 'rubner2000', 'pot', 'scipy-wasserstein'],
  loss: earthMoversDistance,
});
