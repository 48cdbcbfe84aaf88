import { predictionAndTargetClouds } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { coordinatesOption } from '#core/card/options';
import { chamfer } from '#losses/chamfer';

export default card({
  id: 'chamfer',
  name: { ko: '챔퍼 거리', en: 'Chamfer distance' },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  formula: {
    name: '\\ell(x, y)',
    body: '\\frac{1}{n} \\sum_{i=1}^{n} a_{i} + \\frac{1}{m} \\sum_{j=1}^{m} b_{j}',
    where: 'a_{i} = \\min_{j} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{2}, \\quad b_{j} = \\min_{i} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{2}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측 점', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점', en: 'true points' } },
      n: { role: 'prediction', label: { ko: 'x의 수', en: 'number of x' } },
      m: { role: 'target', label: { ko: 'y의 수', en: 'number of y' } },
      a: { role: 'residual', label: { ko: 'x에서 이웃까지의 제곱 거리', en: 'squared distance, x to nearest y' } },
      b: { role: 'residual', label: { ko: 'y에서 이웃까지의 제곱 거리', en: 'squared distance, y to nearest x' } },
    },
    inputs: (prediction: number[][], target: number[][]) => {
      const square = (one: number[], other: number[]): number => one.reduce((sum, coordinate, k) => sum + (coordinate - other[k]!) ** 2, 0);
      const nearest = (cloud: number[][]) => (point: number[]): number => Math.min(...cloud.map((other) => square(point, other)));
      return { a: prediction.map(nearest(target)), b: target.map(nearest(prediction)), n: prediction.length, m: target.length };
    },
  },
  parameters: {},
  options: { rowLength: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 점 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '점의 순서와 무관해요', en: 'in any order of the points' } },
    { at: { ko: '중복된 점', en: 'repeated points' }, input: [[0, 0, 5], [0, 5, 5, 5]], value: 0, grad: { prediction: [0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '중복된 횟수는 세지 않아요', en: 'multiplicity does not count' } },
    { at: { ko: '점 하나씩', en: 'one point each' }, input: [[[0, 0]], [[3, 0]]], value: 18, grad: { prediction: [-12, 0], target: [12, 0] } },
    { at: { ko: '가장 가까운 이웃이 둘', en: 'two nearest neighbors' }, input: [[0], [-1, 1]], value: 2, grad: { prediction: [2], target: [-3, 1] }, note: { ko: '앞의 것만 기울기를 받아요. 반대 방향의 항에서는 두 점의 기울기가 예측에서 상쇄돼요', en: 'only the first has a gradient; in the other direction the gradients of both cancel at the prediction' } },
    { at: { ko: '점의 수가 다름', en: 'different numbers of points' }, input: [[0, 10], [0]], value: 50, grad: { prediction: [0, 10], target: [-10] } },
    { at: { ko: '거리 1e-200', en: 'a distance of 1e-200' }, input: [[1e-200], [0]], value: 0, grad: { prediction: [4e-200], target: [-4e-200] } },
    { at: { ko: '거리 1e200', en: 'a distance of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: { prediction: [4e200], target: [-4e200] }, note: { ko: '제곱이 오버플로해요', en: 'its square overflows' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN },
    { at: { ko: '빈 점 구름', en: 'an empty cloud' }, input: [[[0, 0]], []], throws: 'chamfer: target must have at least 1 element, got 0' },
    { at: { ko: '차원이 다름', en: 'points of another dimension' }, input: [[[0, 0]], [[0, 0, 0]]], throws: 'chamfer: target must have points of as many coordinates as prediction (2), got 3' },
  ],
  frameworks: {
    pytorch: 'pytorch3d.loss.chamfer_distance(prediction[None], target[None])[0]',
  },
  sources: ['fan2017', 'mescheder2019', 'pytorch3d-chamfer'],
  loss: chamfer,
});
