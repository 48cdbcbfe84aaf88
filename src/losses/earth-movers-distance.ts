import { predictionAndTargetClouds } from '#core/arguments';
import { assignment } from '#core/assignment';
import { checkParameters } from '#core/check';
import { cloudsGradient, distanceBetween, power, readClouds, readMasses, strayIn, type Clouds, type CloudsGradient } from '#core/clouds';
import { card } from '#core/kinds';
import { coordinatesOption, predictionMassesOption, targetMassesOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { cheapestMoves, sortedMoves, type Moves } from '#core/transport';

const who = 'earthMoversDistance';

const settings = {
  p: { default: 1, domain: { 'at least': 1, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  p: { symbol: 'p', label: { ko: '거리의 거듭제곱', en: 'power of the distance' }, slider: { min: 1, max: 4, step: 0.1 } },
});

export interface EarthMoversDistanceOptions extends ParameterOptions<typeof settings> {
  /** [n]; divided by their sum */
  readonly predictionWeight?: Vector;
  /** [m]; divided by their sum */
  readonly targetWeight?: Vector;
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Earth mover's distance: the least work that turns one heap of earth into another, mass times distance.
 *
 * Every point must be served, so unlike with Chamfer none can be ignored and none used twice: it sees how dense the
 * clouds are. The price is an optimal plan, found exactly here: by sorting on a line, else in about cubic time.
 *
 * PyTorch has none. POT: `emd2` with the distances to the power of p as costs. With p = 1 it is the Wasserstein
 * distance; else its power, without the root. The gradient is that of the plan; where several plans are as cheap, of
 * one of them. Points that coincide have slope 0. Masses have no gradient.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     p: power of the distance, at least 1; predictionWeight [n], targetWeight [m]: masses, at least 0,
 *                    divided by their sum; dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or p is below 1 or infinite
 * @see Peyré and Cuturi 2019, Computational Optimal Transport, doi:10.1561/2200000073
 * @example earthMoversDistance([0, 1, 3], [5, 6, 8], { p: 2 }).value // => 25
 */
export function earthMoversDistance(
  prediction: Vector | Matrix, target: Vector | Matrix, options: EarthMoversDistanceOptions = {},
): LossResult<CloudsGradient> {
  const { p = settings.p.default, predictionWeight, targetWeight, dimensions: given } = options;
  const clouds = readClouds(who, prediction, target, given);
  const { x, y, n, m, dimensions } = clouds;
  const weighted = predictionWeight !== undefined || targetWeight !== undefined;
  const total = n * m; // without weights masses are whole numbers, and exact
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, total);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, total);
  checkParameters(who, settings, { p });
  const grad = cloudsGradient(clouds);
  const stray = strayIn(clouds);
  if (stray !== 0) { // no plan is better than another
    grad.prediction.fill(NaN);
    grad.target.fill(NaN);
    return { value: stray, grad };
  }
  const { from, to, mass } = dimensions === 1 ? sortedMoves(x, y, a, b) : planBetween(clouds, a, b, p, weighted);
  let sum = 0;
  for (let move = 0; move < mass.length; move++) {
    const [i, j] = [from[move]!, to[move]!];
    const distance = distanceBetween(x, i, y, j, dimensions);
    sum += mass[move]! * power(distance, p); // Σ π ‖x − y‖^p
    const steepness = (mass[move]! / total) * p * power(distance, p - 1);
    for (let at = i * dimensions, end = j * dimensions; at < (i + 1) * dimensions; at++, end++) {
      const difference = x[at]! - y[end]!;
      if (difference === 0) continue; // points that coincide, and slopes that overflow, have none along it
      grad.prediction[at]! += steepness * (difference / distance);
      grad.target[end]! -= steepness * (difference / distance);
    }
  }
  return { value: sum / total, grad };
}

/** The cheapest moves between points of several coordinates. */
function planBetween({ x, y, n, m, dimensions }: Clouds, a: Float64Array, b: Float64Array, p: number, weighted: boolean): Moves {
  const cost = new Float64Array(n * m);
  let longest = Number.MIN_VALUE; // costs are divided by it
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const distance = Math.min(distanceBetween(x, i, y, j, dimensions), Number.MAX_VALUE);
      cost[i * m + j] = distance;
      longest = Math.max(longest, distance);
    }
  }
  for (let move = 0; move < cost.length; move++) cost[move] = power(cost[move]! / longest, p); // neither powers nor sums overflow
  if (weighted || n !== m) return cheapestMoves(cost, a, b);
  return { from: Uint32Array.from(a.keys()), to: assignment(cost, n), mass: a };
}

export default /* @__PURE__ */ card(() => ({
  id: 'earth-movers-distance',
  name: { ko: '흙 옮기기 거리', en: "Earth mover's distance" },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  formula: {
    name: '\\ell_{p}(x, y)',
    body: '\\min_{\\pi} \\sum_{i=1}^{n} \\sum_{j=1}^{m} \\pi_{i,j} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{p}',
    where: '\\pi_{i,j} \\ge 0, \\quad \\sum_{j=1}^{m} \\pi_{i,j} = a_{i}, \\quad \\sum_{i=1}^{n} \\pi_{i,j} = b_{j}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측한 점들', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점들', en: 'true points' } },
      a: { role: 'prediction', label: { ko: '예측한 점들의 질량', en: 'masses of the predicted points' } },
      b: { role: 'target', label: { ko: '정답 점들의 질량', en: 'masses of the true points' } },
      n: { role: 'prediction', label: { ko: '예측한 점의 수', en: 'number of predicted points' } },
      m: { role: 'target', label: { ko: '정답 점의 수', en: 'number of true points' } },
      '\\pi': { role: 'residual', label: { ko: '옮기는 계획', en: 'plan of what is moved' } },
      p: { role: 'parameter', label: parameters.p.label },
    },
    inputs: (prediction, target) => ({ n: prediction.length, m: target.length }),
  },
  formulaCheck: {
    ko: '모든 계획에 걸친 최솟값이라 식을 그대로 계산할 수 없어요. 대신 모든 순열과 POT의 값에 맞춰 검사해요',
    en: 'a minimum over all plans cannot be evaluated as written; the value is held to all permutations and to POT instead',
  },
  parameters,
  options: { predictionWeight: predictionMassesOption, targetWeight: targetMassesOption, dimensions: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ p }) => (p === 1 ? 1 : Infinity), smoothness: 0,
  },
  conventions: [
    { where: 'scipy.stats.wasserstein_distance', source: 'scipy-wasserstein', difference: {
      ko: '직선 위의 점에 p = 1일 때만 있어요. 값은 같고 기울기는 없어요.',
      en: 'Only for points on a line and p = 1. The value is the same; there is no gradient.',
    } },
    { where: 'POT emd2', source: 'pot', difference: {
      ko: '점이 아니라 비용 행렬을 받고, 거리를 재는 ot.dist의 기본은 제곱 거리예요. 점 (0, 0)과 (3, 4)에서 ot.dist의 기본으로는 25, 여기 기본 p = 1로는 5예요.',
      en: 'Takes costs, not points, and its ot.dist squares distances by default: (0, 0) against (3, 4) costs 25 there by default, 5 here with the default p = 1.',
    } },
    { where: 'Wasserstein distance of order p', source: 'peyre2019', difference: {
      ko: '여기 값의 p제곱근이에요. 점 (0, 0)과 (3, 4), p = 2에서 여기는 25, 바서슈타인 거리는 5예요.',
      en: 'Is the p-th root of this: (0, 0) against (3, 4) with p = 2 gives 25 here, and a Wasserstein distance of 5.',
    } },
    { where: 'Rubner et al. 2000', source: 'rubner2000', difference: {
      ko: '두 쪽의 총질량이 달라도 되고, 옮긴 질량으로 나눠요. 여기는 두 쪽 모두 합이 1이 되게 나눠요.',
      en: 'Lets the two totals differ and divides by the mass that was moved. Here each side is divided by its total.',
    } },
  ],
  edges: [
    { at: { ko: '같은 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '거리가 0인 곳의 기울기는 0이에요', en: 'the slope at distance 0 is 0' } },
    { at: { ko: '점 하나씩', en: 'a point each' }, input: [[[0, 0]], [[3, 4]]], value: 5, grad: { prediction: [-0.6, -0.8], target: [0.6, 0.8] } },
    { at: { ko: '한 점에 몰림', en: 'all in one place' }, input: [[[0, 0], [0, 0]], [[3, 4], [0, 0]]], value: 2.5, note: { ko: '챔퍼와 달리 둘 다 옮길 곳이 있어야 해요', en: 'unlike with Chamfer, both must go somewhere' } },
    { at: { ko: '점의 수가 다름', en: 'different numbers of points' }, input: [[0, 1], [0, 0, 3]], value: 0.8333333333333334, grad: { prediction: [0, -0.16666666666666666], target: [0, -0.16666666666666666, 0.3333333333333333] } },
    { at: { ko: '비용이 같은 두 계획', en: 'two plans as cheap' }, input: [[[0, 0], [1, 1]], [[1, 0], [0, 1]]], value: 1, grad: { prediction: [-0.5, 0, 0.5, 0], target: [0.5, 0, -0.5, 0] }, note: { ko: '그중 하나의 기울기예요', en: 'the gradient is that of one' } },
    { at: { ko: '질량이 다름', en: 'masses' }, input: [[0, 10], [0], { predictionWeight: [3, 1] }], value: 2.5, grad: { prediction: [0, 0.25], target: [-0.25] } },
    { at: { ko: '질량 0', en: 'a mass of 0' }, input: [[0, 10], [0], { predictionWeight: [1, 0] }], value: 0, grad: { prediction: [0, 0], target: [0] } },
    { at: { ko: '평면에서 질량이 다름', en: 'masses in the plane' }, input: [[[0, 0], [0, 2]], [[1, 0], [1, 2]], { predictionWeight: [3, 1] }], value: 1.3090169943749475, note: { ko: '4분의 1이 빗변을 지나요', en: 'a quarter goes along the diagonal' } },
    { at: { ko: '거리 1e-200, p = 2', en: 'distances of 1e-200, p = 2' }, input: [[[0, 0], [3e-200, 0]], [[3e-200, 1e-200], [0, 1e-200]], { p: 2 }], value: 0, grad: { prediction: [0, -1e-200, 0, -1e-200], target: [0, 1e-200, 0, 1e-200] }, note: { ko: '제곱이 0이 되는 거리에서도 싼 계획을 찾아요', en: 'the cheapest plan is found even where squares are 0' } },
    { at: { ko: '1e-200과 1, p = 2', en: 'distances of 1e-200 and 1, p = 2' }, input: [[[0, 0], [1, 0]], [[0.5, 0], [1, 1e-200]], { p: 2 }], value: 0.125, grad: { prediction: [-0.5, 0, 0, -1e-200], target: [0.5, 0, 0, 1e-200] } },
    { at: { ko: '거리 5e200', en: 'a distance of 5e200' }, input: [[[3e200, 4e200]], [[0, 0]]], value: 5e200, grad: { prediction: [0.6, 0.8], target: [-0.6, -0.8] } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: Infinity, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '어느 계획도 더 싸지 않아요', en: 'no plan is cheaper than another' } },
    { at: { ko: 'p = 0.5', en: 'p = 0.5' }, input: [[0], [1], { p: 0.5 }], throws: 'earthMoversDistance: p must be at least 1 and below Infinity, got 0.5' },
    { at: { ko: '음의 질량', en: 'a negative mass' }, input: [[0, 1], [1], { predictionWeight: [1, -1] }], throws: 'earthMoversDistance: predictionWeight[1] must be a finite number at least 0, got -1' },
    { at: { ko: '질량이 모두 0', en: 'no mass at all' }, input: [[0], [1], { targetWeight: [0] }], throws: 'earthMoversDistance: targetWeight must have a finite sum above 0, got 0' },
  ],
  frameworks: {
    pytorch: 'ot.emd2(ot.unif(n, type_as=prediction), ot.unif(m, type_as=target), torch.cdist(prediction, target) ** 1.0)',
  },
  sources: ['peyre2019', 'rubner2000', 'pot', 'scipy-wasserstein'],
  loss: earthMoversDistance,
}));
