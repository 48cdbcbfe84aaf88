import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { residualSymbols } from '#core/card/symbols';
import { barron, settings } from '#losses/barron';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '모양', en: 'shape' }, slider: { min: -4, max: 2, step: 0.1 } },
  scale: { symbol: 'c', label: { ko: '스케일', en: 'scale' }, slider: { min: 0.2, max: 4, step: 0.1 } },
});

export default card({
  id: 'barron',
  name: { ko: '배런의 일반 강건 손실', en: 'Barron’s general robust loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\alpha, c}(e)',
    body: '\\frac{2 - \\alpha}{\\alpha} \\left( \\left( \\frac{\\left(\\frac{e}{c}\\right)^{2}}{2 - \\alpha} + 1 \\right)^{\\frac{\\alpha}{2}} - 1 \\right)',
    symbols: {
      ...residualSymbols,
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      c: { role: 'parameter', label: parameters.scale.label },
    },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ alpha, scale }) => Math.max(0, 1 - 1 / (2 - alpha)) ** (0.5 - 0.5 * alpha) / scale, // no bound above 1
    smoothness: Infinity,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: 'alpha = 2', en: 'alpha = 2' }, input: [[3], [0], { alpha: 2, scale: 2 }], value: 1.125, grad: [0.75], note: { ko: '제곱의 절반이에요', en: 'half the square' } },
    { at: { ko: 'alpha = 0', en: 'alpha = 0' }, input: [[2], [0], { alpha: 0 }], value: 1.0986122886681098, grad: [0.6666666666666666], note: { ko: '코시 손실 ln(1 + e²/2)예요', en: 'the Cauchy loss ln(1 + e² / 2)' } },
    { at: { ko: 'alpha = −∞', en: 'alpha = −∞' }, input: [[1], [0], { alpha: -Infinity }], value: 0.3934693402873666, grad: [0.6065306597126334], note: { ko: '웰시 손실 1 - e^(-e²/2)예요', en: 'the Welsch loss 1 − exp(−e² / 2)' } },
    { at: { ko: 'alpha = −2, 잔차 1e9', en: 'alpha = −2, residual 1e9' }, input: [[1e9], [0], { alpha: -2 }], value: 2, grad: [1.6e-26], note: { ko: '이상치의 손실은 2 이하이고, 기울기는 0에 가까워요', en: 'an outlier has a loss of at most 2 and a slope near 0' } },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0], { alpha: 0 }], value: 920.3408900170583, grad: [2e-200], note: { ko: '제곱은 오버플로지만 손실은 아니에요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '예측이 −∞, alpha = 1', en: 'prediction −∞, alpha = 1' }, input: [[-Infinity], [0], { scale: 2 }], value: Infinity, grad: [-0.5] },
    { at: { ko: '예측이 ∞, alpha = −2', en: 'prediction ∞, alpha = −2' }, input: [[Infinity], [0], { alpha: -2 }], value: 2, grad: [0] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: 'alpha = 3', en: 'alpha = 3' }, input: [[1], [0], { alpha: 3 }], throws: 'barron: alpha must be at most 2, got 3' },
    { at: { ko: 'scale = 0', en: 'scale = 0' }, input: [[1], [0], { scale: 0 }], throws: 'barron: scale must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'barron: prediction must have at least 1 element, got 0' },
  ],
  aliases: [
    { name: 'cauchy', options: { alpha: 0 }, label: { ko: '코시 손실', en: 'Cauchy loss' } },
    { name: 'gemanMcClure', options: { alpha: -2 }, label: { ko: '제만-매클루어 손실', en: 'Geman-McClure loss' } },
    { name: 'welsch', options: { alpha: -Infinity }, label: { ko: '웰시 손실', en: 'Welsch loss' } },
  ],
  frameworks: {},
  sources: ['barron2019', 'robust-loss-pytorch', 'charbonnier1997'],
  loss: barron,
});
