import { predictionAndTargetClouds } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { coordinatesOption, predictionMassesOption, targetMassesOption } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, sinkhornDivergence } from '#losses/sinkhorn-divergence';

const parameters = described(settings, {
  blur: { symbol: 'b', label: { ko: '블러(점의 단위)', en: 'blur, in the unit of the points' }, slider: { min: 0.05, max: 2, step: 0.05 } },
  p: { symbol: 'p', label: { ko: '거리의 거듭제곱', en: 'power of the distance' }, slider: { min: 1, max: 2, step: 0.1 } },
});

export default card({
  id: 'sinkhorn-divergence',
  name: { ko: '싱크혼 발산', en: 'Sinkhorn divergence' },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  iterated: true,
  formula: {
    name: 'S_{b,p}(x, y)',
    body: 'W(x, y) - \\frac{1}{2} W(x, x) - \\frac{1}{2} W(y, y)',
    where: 'W(x, y) = \\min_{\\pi} \\Bigl(\\sum_{i,j} \\frac{\\pi_{i,j}}{p} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{p} + b^{p} \\sum_{i,j} \\pi_{i,j} \\ln \\frac{\\pi_{i,j}}{\\alpha_{i} \\beta_{j}}\\Bigr), \\quad \\pi_{i,j} \\ge 0, \\quad \\sum_{j} \\pi_{i,j} = \\alpha_{i}, \\quad \\sum_{i} \\pi_{i,j} = \\beta_{j}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측 점', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점', en: 'true points' } },
      W: { role: 'residual', label: { ko: '엔트로피 수송 비용', en: 'entropic cost' } },
      '\\alpha': { role: 'prediction', label: { ko: 'x의 질량', en: 'masses of x' } },
      '\\beta': { role: 'target', label: { ko: 'y의 질량', en: 'masses of y' } },
      '\\pi': { role: 'residual', label: { ko: '수송 계획', en: 'transport plan' } },
      b: { role: 'parameter', label: { ko: '블러', en: 'blur' } },
      p: { role: 'parameter', label: { ko: '거듭제곱', en: 'power' } },
    },
    inputs: () => ({}),
  },
  // a minimum over all transport plans cannot be evaluated as written
  formulaCheck: {
    ko: '값을 따로 구현한 싱크혼 반복, POT, geomloss와 대조함',
    en: 'value checked against separate Sinkhorn iterations, POT and geomloss',
  },
  parameters,
  options: { predictionWeight: predictionMassesOption, targetWeight: targetMassesOption, rowLength: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ p }) => (p === 1 ? 1 : Infinity), smoothness: Infinity,
  },
  precision: { absolute: 1e-13, note: { ko: '점의 순서나 질량이 서로 다르거나 p가 2가 아니면서 두 점 구름이 거의 같으면, 세 비용의 차가 상쇄돼서 값의 오차가 1e-16, 기울기의 오차가 1e-14쯤이에요', en: 'where the clouds nearly agree but list their points in another order, differ in masses, or p is not 2, the difference of three costs cancels: the value is wrong by about 1e-16, the slope by 1e-14' } },
  edges: [
    { at: { ko: '같은 점 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[1, 2], [3, 4]], { blur: 1 }], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '자기 자신과의 비용을 빼기 때문이에요', en: 'because the self terms are subtracted' } },
    { at: { ko: '점 하나씩', en: 'one point each' }, input: [[[0, 0]], [[3, 4]]], value: 12.5, grad: { prediction: [-3, -4], target: [3, 4] }, note: { ko: '수송 계획이 하나뿐이라 블러의 영향이 없어요', en: 'there is only one plan: blur has no effect' } },
    { at: { ko: '점 하나씩, p = 1', en: 'a point each, p = 1' }, input: [[[0, 0]], [[3, 4]], { p: 1 }], value: 5, grad: { prediction: [-0.6, -0.8], target: [0.6, 0.8] } },
    { at: { ko: '두 점에서 한 점으로', en: 'two points to one' }, input: [[0, 2], [1, 1], { blur: 1 }], value: 0.21689041524151353, grad: { prediction: [-0.3807970779778824, 0.3807970779778824], target: [0, 0] } },
    { at: { ko: '거리 1e200', en: 'a distance of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: { prediction: [1e200], target: [-1e200] }, note: { ko: '제곱이 오버플로해요', en: 'its square overflows' } },
    { at: { ko: '점의 순서만 다름', en: 'the same points in another order' }, input: [[0, 1], [1, 0]], value: 0, grad: { prediction: [0, 0], target: [0, 0] } },
    { at: { ko: '질량 0', en: 'a mass of 0' }, input: [[0, 10], [0], { predictionWeight: [1, 0] }], value: 0, grad: { prediction: [0, 0], target: [0] } },
    { at: { ko: '거리에 비해 너무 작은 블러', en: 'a blur too small for the distances' }, input: [[0, 1], [0, 1e4]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '거리^p / p가 blur^p의 2^30배를 넘으면 float64의 정밀도로 계획을 구할 수 없어요', en: 'if distance^p / p exceeds 2^30 blur^p, float64 has no digits left for the plan' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: Infinity, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '모든 수송 계획의 비용이 무한대예요', en: 'every plan has infinite cost' } },
    { at: { ko: '같은 ∞ 좌표', en: 'the same infinite coordinate' }, input: [[Infinity], [Infinity]], value: NaN, grad: { prediction: [NaN], target: [NaN] }, note: { ko: '∞ − ∞예요', en: '∞ − ∞' } },
    { at: { ko: 'blur = 0', en: 'blur = 0' }, input: [[0], [1], { blur: 0 }], throws: 'sinkhornDivergence: blur must be above 0 and below Infinity, got 0' },
    { at: { ko: 'p = 3', en: 'p = 3' }, input: [[0], [1], { p: 3 }], throws: 'sinkhornDivergence: p must be at least 1 and at most 2, got 3', note: { ko: '점 (−1, 1)과 (0, 0), blur = 2에서 −0.278033이 돼요', en: 'for (−1, 1) against (0, 0) with blur = 2 it would be −0.278033' } },
    { at: { ko: '음수 질량', en: 'a negative mass' }, input: [[0, 1], [1], { predictionWeight: [1, -1] }], throws: 'sinkhornDivergence: predictionWeight[1] must be a finite number at least 0, got -1' },
    { at: { ko: '질량이 모두 0', en: 'all masses 0' }, input: [[0], [1], { targetWeight: [0] }], throws: 'sinkhornDivergence: targetWeight must have a finite sum above 0, got 0' },
  ],
  frameworks: {
    pytorch: "geomloss.SamplesLoss('sinkhorn', p=2, blur=0.05, scaling=0.99)(prediction, target)",
  },
  sources: ['feydy2019', 'genevay2018', 'cuturi2013', 'geomloss', 'pot'],
  loss: sinkhornDivergence,
});
