import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverCount } from '#core/card/options';
import { described } from '#core/parameter';
import { residualSymbols } from '#core/card/symbols';
import { huber, joints, settings } from '#losses/huber';

const parameters = described(settings, {
  delta: { symbol: '\\delta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export default card({
  id: 'huber',
  name: { ko: '후버 손실', en: 'Huber loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\delta}(e)',
    body: '\\begin{cases} \\frac{1}{2} e^{2} & \\text{if } \\left|e\\right| \\le \\delta \\\\ \\delta \\left( \\left|e\\right| - \\frac{1}{2} \\delta \\right) & \\text{otherwise} \\end{cases}',
    symbols: { ...residualSymbols, '\\delta': { role: 'parameter', label: parameters.delta.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: ({ delta }) => delta, smoothness: 1,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = delta', en: 'residual = delta' }, input: [[2], [0], { delta: 2 }], value: 2, grad: [2], note: { ko: '두 식의 값과 기울기가 같아요', en: 'both pieces agree, in value and in slope' } },
    { at: { ko: '잔차 = −delta', en: 'residual = −delta' }, input: [[-2], [0], { delta: 2 }], value: 2, grad: [-2] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [0]], value: Infinity, grad: [1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '예측 ∞의 가중치 0', en: 'weight 0 of an infinite prediction' }, input: [[Infinity, 2], [0, 0], { weight: [0, 1] }], value: 0.75, grad: [0, 0.5], note: { ko: '가중치가 0인 원소는 무엇이 들어 있어도 빠져요. PyTorch는 NaN이에요', en: 'an element of weight 0 is left out whatever it holds; PyTorch has NaN' } },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: 0, grad: [0, 0], note: { ko: '원소 수로 나누므로 NaN이 아니에요', en: 'no NaN: the mean divides by the number of elements' } },
    { at: { ko: 'delta = 0', en: 'delta = 0' }, input: [[1], [0], { delta: 0 }], throws: 'huber: delta must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'huber: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.huber_loss(prediction, target, delta=1.0)',
    keras: 'keras.losses.Huber(delta=1.0)(target, prediction)',
    optax: 'optax.huber_loss(prediction, target, delta=1.0).mean()',
  },
  sources: ['huber1964', 'pytorch-huber-loss', 'pytorch-smooth-l1-loss', 'keras-losses'],
  loss: huber,
});
