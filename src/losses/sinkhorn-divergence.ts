import { predictionAndTargetClouds } from '#core/arguments';
import { checkParameters } from '#core/check';
import { cloudsGradient, distanceBetween, power, readClouds, readMasses, strayIn, type CloudsGradient } from '#core/clouds';
import { card } from '#core/kinds';
import { coordinatesOption, predictionMassesOption, targetMassesOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { entropicCoupling, symmetricCoupling } from '#core/sinkhorn';

const who = 'sinkhornDivergence';

const settings = {
  blur: { default: 0.05, domain: { above: 0, below: Infinity } },
  p: { default: 2, domain: { 'at least': 1, 'at most': 2 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  blur: { symbol: 'b', label: { ko: '흐림 정도(점의 단위)', en: 'blur, in the unit of the points' }, slider: { min: 0.05, max: 2, step: 0.05 } },
  p: { symbol: 'p', label: { ko: '거리의 거듭제곱', en: 'power of the distance' }, slider: { min: 1, max: 2, step: 0.1 } },
});

export interface SinkhornDivergenceOptions extends ParameterOptions<typeof settings> {
  /** [n]; divided by their sum */
  readonly predictionWeight?: Vector;
  /** [m]; divided by their sum */
  readonly targetWeight?: Vector;
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Sinkhorn divergence: the earth mover's distance with blurred moves, less what blur alone makes of each cloud.
 *
 * Moves are spread over what costs about as little, so that every point is pulled by several and slopes change smoothly.
 * Details finer than the blur count for little: a blur near 0 leaves the earth mover's distance over p, a large one a
 * maximum mean discrepancy, which with p = 2 knows no more than the means. Small blurs take longer, and come out as exact.
 *
 * PyTorch has none. As in geomloss, costs are distance^p / p and ε is blur^p; its `SamplesLoss` stops sooner. POT takes
 * costs and ε as they come, and takes off the self terms only when asked. Masses have no gradient, points that coincide no
 * slope, which is a kink for p = 1. What rounding takes below 0 is 0. With p above 2 it could truly be negative: refused.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     blur: above 0, in the unit of the points; p: power of the distance, 1 to 2; predictionWeight [n],
 *                    targetWeight [m]: masses, at least 0, divided by their sum; dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud.
 *                    All NaN where a distance^p / p is more than 2^30 times blur^p and both clouds have several points: float64 has
 *                    no digits left for the plan
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or blur or p is outside its domain
 * @see Feydy et al. 2019, Interpolating between Optimal Transport and MMD using Sinkhorn Divergences, arXiv:1810.08278
 * @example sinkhornDivergence([0, 2], [1, 1], { blur: 1 }).value // => 0.21689041524151353
 */
export function sinkhornDivergence(
  prediction: Vector | Matrix, target: Vector | Matrix, options: SinkhornDivergenceOptions = {},
): LossResult<CloudsGradient> {
  const { blur = settings.blur.default, p = settings.p.default, predictionWeight, targetWeight, dimensions: given } = options;
  const clouds = readClouds(who, prediction, target, given);
  const { x, y, n, m, dimensions } = clouds;
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, 1);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, 1);
  checkParameters(who, settings, { blur, p });
  const grad = cloudsGradient(clouds);
  if (same(x, y) && same(a, b) && strayIn(clouds) === 0) return { value: 0, grad }; // to the last digit
  const { cost, plan } = entropicCoupling(costs(x, y, dimensions, blur, p), a, b);
  const ownX = symmetricCoupling(costs(x, x, dimensions, blur, p), a);
  const ownY = symmetricCoupling(costs(y, y, dimensions, blur, p), b);
  const value = Math.max(0, blur ** p * (cost - (ownX.cost + ownY.cost) / 2)); // OT(x, y) − ½ OT(x, x) − ½ OT(y, y)
  if (value !== value) { // no plan, or none that is better than another
    for (const slopes of [grad.prediction, grad.target]) slopes.fill(NaN);
    return { value: strayIn(clouds) || value, grad };
  }
  pull(grad.prediction, grad.target, x, y, plan, 1, dimensions, p);
  pull(grad.prediction, undefined, x, x, ownX.plan, -1, dimensions, p); // both ends of a half
  pull(grad.target, undefined, y, y, ownY.plan, -1, dimensions, p);
  return { value, grad };
}

const same = (one: Float64Array, other: Float64Array): boolean => one.length === other.length && one.every((own, at) => own === other[at]);

/** ‖x − y‖^p / p, in units of ε = blur^p, point after point. */
function costs(x: Float64Array, y: Float64Array, dimensions: number, blur: number, p: number): Float64Array {
  const [n, m] = [x.length / dimensions, y.length / dimensions];
  const cost = new Float64Array(n * m);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < m; j++, at++) cost[at] = power(distanceBetween(x, i, y, j, dimensions) / blur, p) / p;
  return cost;
}

/** Adds the slopes of Σ π ‖x − y‖^p / p, with the plan held: it is the best one, and so does not count to first order. */
function pull(from: Float64Array, to: Float64Array | undefined, x: Float64Array, y: Float64Array, plan: Float64Array, sign: number, dimensions: number, p: number): void {
  for (let start = 0, move = 0; start < x.length; start += dimensions) {
    for (let end = 0; end < y.length; end += dimensions, move++) {
      const distance = p === 2 ? 1 : distanceBetween(x, start / dimensions, y, end / dimensions, dimensions); // of a square it cancels
      if (distance === 0) continue; // coinciding points
      const steepness = sign * plan[move]! * power(distance, p - 1);
      for (let k = 0; k < dimensions; k++) {
        const slope = steepness * ((x[start + k]! - y[end + k]!) / distance);
        from[start + k]! += slope;
        if (to) to[end + k]! -= slope;
      }
    }
  }
}

export default /* @__PURE__ */ card(() => ({
  id: 'sinkhorn-divergence',
  name: { ko: '싱크혼 발산', en: 'Sinkhorn divergence' },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  iterated: true,
  formula: {
    name: 'S_{b,p}(x, y)',
    body: 'W(x, y) - \\frac{1}{2} W(x, x) - \\frac{1}{2} W(y, y)',
    where: 'W(x, y) = \\min_{\\pi} \\sum_{i=1}^{n} \\sum_{j=1}^{m} \\pi_{i,j} \\left(\\frac{1}{p} \\left\\lVert x_{i} - y_{j} \\right\\rVert^{p} + b^{p} \\ln \\frac{\\pi_{i,j}}{\\alpha_{i} \\beta_{j}}\\right), \\quad \\pi_{i,j} \\ge 0, \\quad \\sum_{j=1}^{m} \\pi_{i,j} = \\alpha_{i}, \\quad \\sum_{i=1}^{n} \\pi_{i,j} = \\beta_{j}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측한 점들', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점들', en: 'true points' } },
      W: { role: 'residual', label: { ko: '흐린 계획으로 옮기는 비용', en: 'cost of a blurred plan' } },
      '\\alpha': { role: 'prediction', label: { ko: '예측한 점들의 질량', en: 'masses of the predicted points' } },
      '\\beta': { role: 'target', label: { ko: '정답 점들의 질량', en: 'masses of the true points' } },
      n: { role: 'prediction', label: { ko: '예측한 점의 수', en: 'number of predicted points' } },
      m: { role: 'target', label: { ko: '정답 점의 수', en: 'number of true points' } },
      '\\pi': { role: 'residual', label: { ko: '옮기는 계획', en: 'plan of what is moved' } },
      b: { role: 'parameter', label: parameters.blur.label },
      p: { role: 'parameter', label: parameters.p.label },
    },
    inputs: (prediction, target) => ({ n: prediction.length, m: target.length }),
  },
  formulaCheck: {
    ko: '모든 계획에 걸친 최솟값이라 식을 그대로 계산할 수 없어요. 대신 따로 쓴 싱크혼 반복, POT, geomloss의 값에 맞춰 검사해요',
    en: 'a minimum over all plans cannot be evaluated as written; the value is held to rounds of Sinkhorn written apart, to POT and to geomloss instead',
  },
  parameters,
  options: { predictionWeight: predictionMassesOption, targetWeight: targetMassesOption, dimensions: coordinatesOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ p }) => (p === 1 ? 1 : Infinity), smoothness: Infinity,
  },
  conventions: [
    { where: 'geomloss SamplesLoss', source: 'geomloss', difference: {
      ko: '식은 같고, 기본 scaling = 0.5에서는 끝까지 반복하지 않아요. 점 (0, 1, 3)과 (1, 2, 6), blur = 0.5에서 거기는 1.832908, 여기는 1.833360이에요.',
      en: 'The same formula, but its default scaling = 0.5 stops before the end: points (0, 1, 3) against (1, 2, 6) with blur = 0.5 give 1.832908 there, 1.833360 here.',
    } },
    { where: 'POT ot.solve_sample, debias=True', source: 'pot', difference: {
      ko: '비용이 제곱 거리이고 1/2이 없어요. reg = 2 · blur²이면 값이 두 배예요. 점 (0, 2)와 (1, 1), blur = 1에서 거기는 0.433781, 여기는 0.216890이에요.',
      en: 'Its costs are squared distances without the 1/2. With reg = 2 blur² it is twice this: (0, 2) against (1, 1) with blur = 1 gives 0.433781 there, 0.216890 here.',
    } },
    { where: 'POT ot.bregman.empirical_sinkhorn_divergence', source: 'pot', difference: {
      ko: '엔트로피 없이 옮기는 비용만 더하고, 1/2도 없어요. 같은 점에서 reg = 2이면 0.761594예요.',
      en: 'Counts the cost of the moves only, not the entropy, and without the 1/2: 0.761594 for the same points with reg = 2.',
    } },
    { where: 'POT sinkhorn2', source: 'pot', difference: {
      ko: '자기 자신과의 비용을 빼지 않아서 같은 구름끼리도 0이 아니에요. 점 (0, 2)끼리 제곱 거리, reg = 2에서 0.476812예요. 여기는 0이에요.',
      en: 'Takes no self terms off, so equal clouds are not at 0: (0, 2) against itself with squared distances and reg = 2 is 0.476812 there, 0 here.',
    } },
    { where: 'Cuturi 2013', source: 'cuturi2013', difference: {
      ko: 'KL 대신 계획의 엔트로피를 빼요. 계획은 같고, 값은 ε에 두 질량의 엔트로피의 합을 곱한 만큼 작아요. 점 둘씩, ε = 1이면 1.386294 작아요. 발산에서는 이 차이가 지워져요.',
      en: 'Takes off the entropy of the plan, not KL. The plan is the same, the cost lower by ε times the entropies of both masses: by 1.386294 for two points each and ε = 1. In the divergence that cancels.',
    } },
  ],
  edges: [
    { at: { ko: '같은 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[1, 2], [3, 4]], { blur: 1 }], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] }, note: { ko: '자기 자신과의 비용을 뺐기 때문이에요', en: 'because the self terms are taken off' } },
    { at: { ko: '점 하나씩', en: 'a point each' }, input: [[[0, 0]], [[3, 4]]], value: 12.5, grad: { prediction: [-3, -4], target: [3, 4] }, note: { ko: '옮길 방법이 하나뿐이라 흐림이 드러나지 않아요', en: 'with one way to move, blur does not show' } },
    { at: { ko: '점 하나씩, p = 1', en: 'a point each, p = 1' }, input: [[[0, 0]], [[3, 4]], { p: 1 }], value: 5, grad: { prediction: [-0.6, -0.8], target: [0.6, 0.8] } },
    { at: { ko: '두 점이 한 곳으로', en: 'two points to one place' }, input: [[0, 2], [1, 1], { blur: 1 }], value: 0.21689041524151353, grad: { prediction: [-0.3807970779778824, 0.3807970779778824], target: [0, 0] } },
    { at: { ko: '거리 1e200', en: 'a distance of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: { prediction: [1e200], target: [-1e200] }, note: { ko: '제곱이 표현 범위를 넘어요', en: 'its square is out of range' } },
    { at: { ko: '점의 순서만 다름', en: 'the same points in another order' }, input: [[0, 1], [1, 0]], value: 0, grad: { prediction: [0, 0], target: [0, 0] } },
    { at: { ko: '질량 0', en: 'a mass of 0' }, input: [[0, 10], [0], { predictionWeight: [1, 0] }], value: 0, grad: { prediction: [0, 0], target: [0] } },
    { at: { ko: '거리에 비해 너무 작은 흐림', en: 'a blur too small for the distances' }, input: [[0, 1], [0, 1e4]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '거리^p / p가 blur^p의 2^30배를 넘으면 계획을 가릴 자릿수가 남지 않아요', en: 'beyond 2^30 times blur^p, distance^p / p leaves no digits to tell the plan' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: Infinity, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '어느 계획도 더 싸지 않아요', en: 'no plan is cheaper than another' } },
    { at: { ko: '같은 ∞ 좌표', en: 'the same infinite coordinate' }, input: [[Infinity], [Infinity]], value: Infinity, grad: { prediction: [NaN], target: [NaN] } },
    { at: { ko: 'blur = 0', en: 'blur = 0' }, input: [[0], [1], { blur: 0 }], throws: 'sinkhornDivergence: blur must be above 0 and below Infinity, got 0' },
    { at: { ko: 'p = 3', en: 'p = 3' }, input: [[0], [1], { p: 3 }], throws: 'sinkhornDivergence: p must be at least 1 and at most 2, got 3', note: { ko: '점 (−1, 1)과 (0, 0), blur = 2에서 −0.278033이 돼요', en: 'for (−1, 1) against (0, 0) with blur = 2 it would be −0.278033' } },
    { at: { ko: '음의 질량', en: 'a negative mass' }, input: [[0, 1], [1], { predictionWeight: [1, -1] }], throws: 'sinkhornDivergence: predictionWeight[1] must be a finite number at least 0, got -1' },
    { at: { ko: '질량이 모두 0', en: 'no mass at all' }, input: [[0], [1], { targetWeight: [0] }], throws: 'sinkhornDivergence: targetWeight must have a finite sum above 0, got 0' },
  ],
  frameworks: {
    pytorch: "geomloss.SamplesLoss('sinkhorn', p=2, blur=0.05, scaling=0.99)(prediction, target)",
  },
  sources: ['feydy2019', 'genevay2018', 'cuturi2013', 'geomloss', 'pot'],
  loss: sinkhornDivergence,
}));
