import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { binaryCrossEntropyDice, settings } from '#losses/binary-cross-entropy-dice';

const parameters = described(settings, {
  diceWeight: { symbol: '\\lambda', label: { ko: '다이스 손실의 가중치', en: 'weight of the Dice loss' }, slider: { min: 0, max: 4, step: 0.1 } },
  posWeight: { symbol: 'w', label: { ko: '양성 가중치', en: 'positive weight' }, slider: { min: 1, max: 10, step: 0.1 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

/**
 * The largest slope: of a single object pixel, at the probability where the sum of both parts is steepest. With posWeight
 * below 1 an upper bound.
 */
function steepest({ diceWeight, posWeight, smooth }: { diceWeight: number; posWeight: number; smooth: number }): number {
  const w = Math.max(1, posWeight);
  const a = 1 + smooth;
  const c = (diceWeight * (2 + smooth)) / w;
  // w (1 − p) (1 + c p / (a + p)²) is largest where u = a + p solves u³ + c (1 + 2 a) u = 2 c a (1 + a), by Cardano
  const half = c * a * (1 + a);
  const root = Math.sqrt(half ** 2 + ((c * (1 + 2 * a)) / 3) ** 3);
  const p = Math.max(0, Math.cbrt(half + root) + Math.cbrt(half - root) - a);
  return w * (1 - p) * (1 + (c * p) / (a + p) ** 2);
}

export default card({
  id: 'binary-cross-entropy-dice',
  name: { ko: '이진 교차 엔트로피 + 다이스', en: 'Binary cross-entropy with Dice' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\lambda, w, s}(z, t)',
    body: '\\frac{1}{N} \\sum_{i=1}^{N} \\left(w t_{i} \\ln\\left(1 + e^{-z_{i}}\\right) + (1 - t_{i}) \\ln\\left(1 + e^{z_{i}}\\right)\\right) + \\lambda \\left(1 - \\frac{2 \\sum_{i=1}^{N} \\frac{t_{i}}{1 + e^{-z_{i}}} + s}{\\sum_{i=1}^{N} \\frac{1}{1 + e^{-z_{i}}} + \\sum_{i=1}^{N} t_{i} + s}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\lambda': { role: 'parameter', label: parameters.diceWeight.label },
      w: { role: 'parameter', label: parameters.posWeight.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    inputs: (logit, target) => ({ z: logit, t: target, N: logit.length }),
  },
  parameters,
  options: {
    rowLength: pixelsOption,
    sampleWeight: sampleWeightOf('images'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: '정답이 0과 1 사이이고 예측 확률이 그와 거의 같으면 교차 엔트로피의 기울기 σ(z) − y가 상쇄돼서, 오차가 1e-16쯤이에요', en: 'where a target between 0 and 1 nearly equals the predicted probability, the slope σ(z) − y of the cross-entropy cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: 'diceWeight 0, smooth 0, 빈 이미지', en: 'diceWeight 0, smooth 0, an empty image' }, input: [[-800], [0], { diceWeight: 0, smooth: 0 }], value: 0, grad: [0], note: { ko: '교차 엔트로피만 계산하고, 다이스의 0 / 0은 더하지 않아요', en: 'cross-entropy alone; the 0 / 0 of Dice is not added' } },
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[0, 0], [1, 0], { smooth: 0 }], value: 1.1931471805599454, grad: [-0.4375, 0.3125] },
    { at: { ko: '로짓 ±1000, 모두 맞음', en: 'logits ±1000, all correct' }, input: [[1000, -1000], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '로짓 ±1000, 모두 틀림', en: 'logits ±1000, all wrong' }, input: [[-1000, 1000], [1, 0], { smooth: 0 }], value: 1001, grad: [-0.5, 0.5], note: { ko: '다이스는 포화되어 기울기가 0이에요', en: 'Dice saturates: its gradient is 0' } },
    { at: { ko: '로짓 50, 정답 1', en: 'logit 50, target 1' }, input: [[50], [1], { smooth: 0 }], value: 2.8931247719458764e-22, grad: [-2.8931247719458764e-22] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'target and prediction empty' }, input: [[-1000, -1000], [0, 0]], value: 0, grad: [0, 0], note: { ko: '확률에 대한 기울기는 1e5지만 로짓에 대한 기울기는 0이에요', en: 'the gradient is 1e5 by the probability, and 0 by the logit' } },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'both empty, smooth = 0' }, input: [[-1000, -1000], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '로짓이 −∞, 정답 1', en: 'logit −∞, target 1' }, input: [[-Infinity], [1], { smooth: 0 }], value: Infinity, grad: [-1] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch의 교차 엔트로피와 같아요', en: '0 · ∞, as in the cross-entropy of PyTorch' } },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[0, 0], [255, 0]], throws: 'binaryCrossEntropyDice: target[0] must be at least 0 and at most 1, got 255' },
  ],
  frameworks: {},
  sources: ['isensee2021', 'nnunet-code', 'monai-losses', 'milletari2016'],
  loss: binaryCrossEntropyDice,
});
