import { predictionAndTargetClouds } from '#core/arguments';
import { cloudsGradient, readClouds, type CloudsGradient } from '#core/clouds';
import { card } from '#core/kinds';
import { coordinatesOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';

export const parameters = {} as const satisfies Parameters;

export interface ChamferOptions {
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Chamfer distance: how far each point of two clouds lies from its nearest neighbour in the other, squared.
 *
 * Each point finds a neighbour without regard for the others, so many may share one: it is cheap, and blind to how
 * dense the clouds are. It is 0 where the two sets of points are the same, even if their numbers differ.
 *
 * PyTorch has none. PyTorch3D: `chamfer_distance` for one pair of clouds. Squared distances, the mean of each direction,
 * and their sum, not half of it. Of several nearest neighbours the first is taken, and alone has the slope.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the squared unit of the points; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty, its points are ragged, or the clouds have points of different length
 * @see Fan, Su and Guibas 2017, A Point Set Generation Network, arXiv:1612.00603
 * @example chamfer([0, 0, 1, 0], [3, 4], { dimensions: 2 }).value // => 42.5
 */
export function chamfer(
  prediction: Vector | Matrix, target: Vector | Matrix, options: ChamferOptions = {},
): LossResult<CloudsGradient> {
  const clouds = readClouds('chamfer', prediction, target, options.dimensions);
  const { x, y, n, m, dimensions } = clouds;
  const grad = cloudsGradient(clouds);
  const nearestToY = new Uint32Array(m);
  const leastToY = new Float64Array(m).fill(Infinity);
  let sumX = 0;
  for (let i = 0; i < n; i++) {
    const from = i * dimensions;
    const end = from + dimensions;
    let nearest = 0;
    let least = Infinity;
    for (let j = 0, b = 0; j < m; j++) {
      let square = (x[from]! - y[b++]!) ** 2;
      for (let a = from + 1; a < end; a++, b++) square += (x[a]! - y[b]!) ** 2;
      if (square < least || square !== square) { // NaN stays
        least = square;
        nearest = j;
      }
      if (square < leastToY[j]! || square !== square) {
        leastToY[j] = square;
        nearestToY[j] = i;
      }
    }
    sumX += least;
    pull(grad.prediction, grad.target, x, y, i, nearest, dimensions, 2 / n);
  }
  let sumY = 0;
  for (let j = 0; j < m; j++) {
    sumY += leastToY[j]!;
    pull(grad.target, grad.prediction, y, x, j, nearestToY[j]!, dimensions, 2 / m);
  }
  return { value: sumX / n + sumY / m, grad }; // 1/n Σ min ‖x − y‖² + 1/m Σ min ‖y − x‖²
}

/** Adds the slope of the squared distance between point `i` of one cloud and point `j` of another, times half of `twice`. */
function pull(
  from: Float64Array, to: Float64Array, one: Float64Array, other: Float64Array, i: number, j: number, dimensions: number, twice: number,
): void {
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) {
    const slope = twice * (one[a]! - other[b]!);
    from[a]! += slope;
    to[b]! -= slope;
  }
}

export default /* @__PURE__ */ card(() => ({
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
      x: { role: 'prediction', label: { ko: '예측한 점들', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점들', en: 'true points' } },
      n: { role: 'prediction', label: { ko: '예측한 점의 수', en: 'number of predicted points' } },
      m: { role: 'target', label: { ko: '정답 점의 수', en: 'number of true points' } },
      a: { role: 'residual', label: { ko: '예측한 점에서 가장 가까운 정답 점까지 거리의 제곱', en: 'squared distance of a predicted point to its nearest true one' } },
      b: { role: 'residual', label: { ko: '정답 점에서 가장 가까운 예측한 점까지 거리의 제곱', en: 'squared distance of a true point to its nearest predicted one' } },
    },
    inputs: (prediction: number[][], target: number[][]) => {
      const square = (one: number[], other: number[]): number => one.reduce((sum, coordinate, k) => sum + (coordinate - other[k]!) ** 2, 0);
      const nearest = (cloud: number[][]) => (point: number[]): number => Math.min(...cloud.map((other) => square(point, other)));
      return { a: prediction.map(nearest(target)), b: target.map(nearest(prediction)), n: prediction.length, m: target.length };
    },
  },
  parameters,
  options: { dimensions: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch3D chamfer_distance', source: 'pytorch3d-chamfer', difference: {
      ko: '여기처럼 제곱 거리의 평균을 방향마다 내서 더해요. 점 (0, 0)과 (3, 0)에서 9가 아니라 18이에요. 배치를 받고, norm=1을 주면 좌표 차이의 절댓값을 더해요.',
      en: 'Adds the mean squared distances of both directions, as here: the points (0, 0) and (3, 0) give 18, not 9. It takes batches, and with norm=1 sums absolute differences of coordinates.',
    } },
    { where: 'Fan et al. 2017', source: 'fan2017', difference: {
      ko: '논문의 식은 평균이 아니라 합이에요. 점 2개와 2개가 모두 1만큼 어긋나면 거기는 4, 여기는 2예요. 저자들의 학습 코드는 평균을 내지만 예측에서 정답으로 가는 쪽에 1/2을 곱해서, 같은 점에서 1.5에 10000을 곱한 값이에요.',
      en: 'Its formula sums instead of averaging: two points against two, all off by 1, give 4 there and 2 here. Its training code averages, but halves the direction from prediction to target: 1.5 for the same points, times 10000.',
    } },
    { where: 'Chamfer-L1 (Mescheder et al. 2019)', source: 'mescheder2019', difference: {
      ko: '이름과 달리 제곱하지 않은 유클리드 거리이고, 두 방향을 더하지 않고 평균 내요. 점 (0, 0)과 (3, 4)에서 여기는 50, 거기는 5예요. 두 방향을 더하는 코드에서는 10이고, PyTorch3D의 norm=1은 또 다른 값인 14예요.',
      en: 'The unsquared Euclidean distance, despite its name, and the mean of both directions, not their sum: the points (0, 0) and (3, 4) give 50 here and 5 there. Code that adds the directions gives 10; norm=1 of PyTorch3D is yet another, 14.',
    } },
  ],
  edges: [
    { at: { ko: '같은 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '순서는 상관없어요', en: 'in any order' } },
    { at: { ko: '겹친 점들', en: 'one point twice' }, input: [[0, 0, 5], [0, 5, 5, 5]], value: 0, grad: { prediction: [0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '몇 번 나오는지는 세지 않아요', en: 'how often a point comes does not count' } },
    { at: { ko: '점 하나씩', en: 'a point each' }, input: [[[0, 0]], [[3, 0]]], value: 18, grad: { prediction: [-12, 0], target: [12, 0] } },
    { at: { ko: '이웃이 둘', en: 'two nearest neighbours' }, input: [[0], [-1, 1]], value: 2, grad: { prediction: [2], target: [-3, 1] }, note: { ko: '앞의 것만 기울기를 받아요. 둘 다 예측을 당기는 뒤쪽 항에서는 서로 지워져요', en: 'the first alone has the slope; in the other direction both pull, and cancel' } },
    { at: { ko: '점의 수가 다름', en: 'different numbers of points' }, input: [[0, 10], [0]], value: 50, grad: { prediction: [0, 10], target: [-10] } },
    { at: { ko: '거리 1e-200', en: 'a distance of 1e-200' }, input: [[1e-200], [0]], value: 0, grad: { prediction: [4e-200], target: [-4e-200] } },
    { at: { ko: '거리 1e200', en: 'a distance of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: { prediction: [4e200], target: [-4e200] }, note: { ko: '제곱이 표현 범위를 넘어요', en: 'its square overflows' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN },
    { at: { ko: '빈 구름', en: 'an empty cloud' }, input: [[[0, 0]], []], throws: 'chamfer: target must have at least 1 element, got 0' },
    { at: { ko: '차원이 다름', en: 'points of another dimension' }, input: [[[0, 0]], [[0, 0, 0]]], throws: 'chamfer: target must have points of as many coordinates as prediction (2), got 3' },
  ],
  frameworks: {
    pytorch: 'pytorch3d.loss.chamfer_distance(prediction[None], target[None])[0]',
  },
  sources: ['fan2017', 'mescheder2019', 'pytorch3d-chamfer'],
  loss: chamfer,
}));
