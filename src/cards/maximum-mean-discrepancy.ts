import { predictionAndTargetClouds } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { coordinatesOption } from '#core/card/options';
import { described } from '#core/parameter';
import { maximumMeanDiscrepancy, settings } from '#losses/maximum-mean-discrepancy';

const parameters = described(settings, {
  bandwidth: { symbol: 'h', label: { ko: '커널의 대역폭', en: 'bandwidth of the kernel' }, slider: { min: 0.2, max: 5, step: 0.05 } },
});

export default card({
  id: 'maximum-mean-discrepancy',
  name: { ko: '최대 평균 불일치 (MMD)', en: 'Maximum mean discrepancy (MMD)' },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  formula: {
    name: '\\ell_{h}(x, y)',
    body: '\\frac{1}{n^{2}} \\sum_{i=1}^{n^{2}} e^{-\\frac{a_{i}}{2 h^{2}}} + \\frac{1}{m^{2}} \\sum_{i=1}^{m^{2}} e^{-\\frac{b_{i}}{2 h^{2}}} - \\frac{2}{n m} \\sum_{i=1}^{n m} e^{-\\frac{c_{i}}{2 h^{2}}}',
    where: 'a = \\left\\lVert x - x^{\\prime} \\right\\rVert^{2}, \\quad b = \\left\\lVert y - y^{\\prime} \\right\\rVert^{2}, \\quad c = \\left\\lVert x - y \\right\\rVert^{2}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측 점', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점', en: 'true points' } },
      n: { role: 'prediction', label: { ko: 'x의 수', en: 'number of x' } },
      m: { role: 'target', label: { ko: 'y의 수', en: 'number of y' } },
      a: { role: 'prediction', label: { ko: 'x끼리의 쌍', en: 'pairs within x' } },
      b: { role: 'target', label: { ko: 'y끼리의 쌍', en: 'pairs within y' } },
      c: { role: 'residual', label: { ko: 'x와 y의 쌍', en: 'pairs across' } },
      h: { role: 'parameter', label: { ko: '대역폭', en: 'bandwidth' } },
    },
    inputs: (prediction: number[][], target: number[][]) => {
      const squares = (one: number[][], other: number[][]): number[] =>
        one.flatMap((point) => other.map((partner) => partner.reduce((sum, coordinate, k) => sum + (coordinate - point[k]!) ** 2, 0)));
      return { a: squares(prediction, prediction), b: squares(target, target), c: squares(prediction, target), n: prediction.length, m: target.length };
    },
  },
  parameters,
  options: {
    kernel: {
      type: "'gaussian' | 'laplacian' | 'energy'", default: "'gaussian'",
      label: { ko: '두 점의 유사도를 재는 커널. 수식은 gaussian이에요', en: 'the kernel of two points; the formula is that of gaussian' },
    },
    unbiased: {
      type: 'boolean', default: 'false',
      label: { ko: '점과 자기 자신의 쌍을 제외해요. 비편향 추정량이지만 음수일 때도 있어요', en: 'leave out the pairs of a point with itself: unbiased, and sometimes below 0' },
    },
    rowLength: coordinatesOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none',
    gradientBound: ({ bandwidth }) => 2 / (bandwidth * Math.sqrt(Math.E)), smoothness: Infinity,
  },
  edges: [
    { at: { ko: '같은 점 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] } },
    { at: { ko: '같은 점 구름, 점 셋', en: 'equal clouds of three points' }, input: [[0, 1, 2], [0, 1, 2]], value: 0, note: { ko: '반올림 오차로 음수가 되면 0을 돌려줘요', en: 'a value that rounds below 0 is 0' } },
    { at: { ko: '같은 점 구름, unbiased', en: 'equal clouds, unbiased' }, input: [[0, 1], [0, 1], { unbiased: true }], value: -0.3934693402873666, grad: { prediction: [0.3032653298563167, -0.3032653298563167], target: [0.3032653298563167, -0.3032653298563167] }, note: { ko: '값이 음수이고 기울기도 0이 아니에요', en: 'below 0, with a nonzero gradient' } },
    { at: { ko: '점 하나씩', en: 'one point each' }, input: [[[0, 0]], [[1, 1]]], value: 1.2642411176571153, grad: { prediction: [-0.7357588823428847, -0.7357588823428847], target: [0.7357588823428847, 0.7357588823428847] }, note: { ko: '2 − 2/e예요', en: '2 − 2/e' } },
    { at: { ko: '거리가 대역폭의 100배', en: 'a distance of 100 bandwidths' }, input: [[0], [100]], value: 2, grad: { prediction: [0], target: [0] }, note: { ko: '값은 가장 크지만 기울기는 0이에요', en: 'the largest value, with zero gradient' } },
    { at: { ko: '거리 100, energy', en: 'a distance of 100, energy' }, input: [[0], [100], { kernel: 'energy' }], value: 200, grad: { prediction: [-2], target: [2] }, note: { ko: '기울기가 거리와 무관해요', en: 'the gradient does not depend on the distance' } },
    { at: { ko: '대역폭 1e8', en: 'a bandwidth of 1e8' }, input: [[0], [1], { bandwidth: 1e8 }], value: 1e-16, grad: { prediction: [-2e-16], target: [2e-16] }, note: { ko: '커널 값의 차로 계산하면 0이 돼요', en: 'as a difference of kernel values it would round to 0' } },
    { at: { ko: '대역폭 ∞', en: 'an infinite bandwidth' }, input: [[0, 1], [5], { bandwidth: Infinity }], value: 0, grad: { prediction: [0, 0], target: [0] }, note: { ko: '모든 쌍의 커널 값이 같아요', en: 'the kernel is the same for all pairs' } },
    { at: { ko: '대역폭 1e-300, 거리 2e300', en: 'a bandwidth of 1e-300, a distance of 2e300' }, input: [[1e300], [-1e300], { bandwidth: 1e-300 }], value: 2, grad: { prediction: [0], target: [0] } },
    { at: { ko: 'energy, 거리 5e200', en: 'energy, a distance of 5e200' }, input: [[[3e200, 4e200]], [[0, 0]], { kernel: 'energy' }], value: 1e201, grad: { prediction: [1.2, 1.6], target: [-1.2, -1.6] } },
    { at: { ko: 'laplacian, 거리 5e-200', en: 'laplacian, a distance of 5e-200' }, input: [[[3e-200, 4e-200]], [[0, 0]], { kernel: 'laplacian' }], value: 1e-199, grad: { prediction: [1.2, 1.6], target: [-1.2, -1.6] } },
    { at: { ko: 'energy, 겹친 점', en: 'energy, coincident points' }, input: [[0], [0, 1], { kernel: 'energy' }], value: 0.5, grad: { prediction: [-1], target: [0.5, 0.5] }, note: { ko: '꺾인 점의 기울기를 0으로 정의해요. 나머지는 1에 있는 점의 기울기예요', en: 'the gradient at the kink is defined as 0; the rest comes from the point at 1' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '자기 자신까지의 거리가 ∞ − ∞예요', en: 'its distance to itself is ∞ − ∞' } },
    { at: { ko: 'unbiased에 점 하나', en: 'unbiased, a single point' }, input: [[0, 1], [2], { unbiased: true }], throws: 'maximumMeanDiscrepancy: target must have at least 2 points where unbiased, got 1' },
    { at: { ko: 'unbiased에 예측한 점 하나', en: 'unbiased, a single predicted point' }, input: [[2], [0, 1], { unbiased: true }], throws: 'maximumMeanDiscrepancy: prediction must have at least 2 points where unbiased, got 1' },
    { at: { ko: '대역폭 0', en: 'a bandwidth of 0' }, input: [[0], [1], { bandwidth: 0 }], throws: 'maximumMeanDiscrepancy: bandwidth must be above 0, got 0' },
    { at: { ko: '알 수 없는 kernel', en: 'an unknown kernel' }, input: [[0], [1], { kernel: 'rbf' }], throws: "maximumMeanDiscrepancy: kernel must be one of gaussian, laplacian, energy, got \"rbf\"" },
  ],
  precision: { absolute: 1e-15, note: { ko: '세 평균의 차라서, 두 점 구름이 거의 같으면 오차가 1e-16쯤이에요. 값은 차이의 제곱이니 차이가 1e-8보다 작으면 남는 자릿수가 없어요', en: 'a difference of three means, wrong by about 1e-16 where the clouds nearly agree; as it is the square of their difference, one below 1e-8 has no digits left' } },
  frameworks: {
    pytorch: "2 * geomloss.SamplesLoss('gaussian', blur=1.0)(prediction, target)",
  },
  sources: ['gretton2012', 'szekely2013', 'geomloss', 'scikit-learn-pairwise', 'scipy-energy', 'mmd-loss-pytorch'],
  loss: maximumMeanDiscrepancy,
});
