import { card } from '#core/card/kinds';
import { binarySmoothingDescription, reductionOption, weightOverCount } from '#core/card/options';
import { described } from '#core/parameter';
import { binaryCrossEntropy, settings } from '#losses/binary-cross-entropy';

const parameters = described(settings, { labelSmoothing: binarySmoothingDescription });

export default card({
  id: 'binary-cross-entropy',
  name: { ko: '이진 교차 엔트로피', en: 'Binary cross-entropy' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'probability', form: 'vector', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(\\hat{p}, y)',
    body: '-s \\ln\\left(\\hat{p}\\right) - (1 - s) \\ln\\left(1 - \\hat{p}\\right)',
    symbols: {
      '\\hat{p}': { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      s: { role: 'target', label: { ko: '스무딩한 정답', en: 'smoothed target' } },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    given: { s: '(1 - \\varepsilon) y + \\frac{\\varepsilon}{2}' },
    inputs: (probability, target) => ({ '\\hat{p}': probability, y: target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '가중치 1과 0, 확률 0, 정답 1', en: 'weights 1 and 0, probability 0, target 1' }, input: [[0, 0.5], [1, 1], { weight: [1, 0] }], value: Infinity, grad: [-Infinity, 0] },
    { at: { ko: 'NaN의 가중치 0', en: 'weight 0 of a NaN' }, input: [[NaN, 0.5], [1, 1], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, -1], note: { ko: '가중치가 0인 원소는 무엇이 들어 있어도 빠져요. PyTorch는 NaN이에요', en: 'an element of weight 0 is left out whatever it holds; PyTorch has NaN' } },
    { at: { ko: '가중치 0, 확률 0, 정답 1', en: 'weight 0, probability 0, target 1' }, input: [[0, 0.5], [1, 1], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, -1], note: { ko: '손실이 무한대여도 가중치가 0이면 제외해요. PyTorch에서도 0이에요', en: 'weight 0 excludes even an infinite loss; it is 0 in PyTorch too' } },
    { at: { ko: '확률 1/2', en: 'probability 1/2' }, input: [[0.5], [1]], value: 0.6931471805599453, grad: [-2] },
    { at: { ko: '확률 1, 정답 1', en: 'probability 1, target 1' }, input: [[1], [1]], value: 0, grad: [-1], note: { ko: '구간 [0, 1]의 끝점에서도 기울기는 −1이에요. PyTorch는 0이에요', en: 'the slope is −1 at the end of [0, 1] too; PyTorch has 0' } },
    { at: { ko: '확률 0, 정답 0', en: 'probability 0, target 0' }, input: [[0], [0]], value: 0, grad: [1] },
    { at: { ko: '확률 0, 정답 1', en: 'probability 0, target 1' }, input: [[0], [1]], value: Infinity, grad: [-Infinity], note: { ko: '클리핑하지 않아요. PyTorch는 100과 −1e12예요', en: 'not clipped; PyTorch has 100 and −1e12' } },
    { at: { ko: '확률 1, 정답 0', en: 'probability 1, target 0' }, input: [[1], [0]], value: Infinity, grad: [Infinity] },
    { at: { ko: '확률 0, 정답 0.25', en: 'probability 0, target 0.25' }, input: [[0], [0.25]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '확률 1e-300, 정답 1', en: 'probability 1e-300, target 1' }, input: [[1e-300], [1]], value: 690.7755278982137, grad: [-1e300] },
    { at: { ko: '확률 1e-300, 정답 0', en: 'probability 1e-300, target 0' }, input: [[1e-300], [0]], value: 1e-300, grad: [1] },
    { at: { ko: '확률 1, 정답 1, 스무딩 0.5', en: 'probability 1, target 1, smoothing 0.5' }, input: [[1], [1], { labelSmoothing: 0.5 }], value: Infinity, grad: [Infinity], note: { ko: '정답이 0.75가 되니 확신이 틀린 것이 돼요', en: 'the target becomes 0.75, so that certainty is wrong' } },
    { at: { ko: '스무딩 1', en: 'smoothing 1' }, input: [[0.5], [1], { labelSmoothing: 1 }], value: 0.6931471805599453, grad: [0], note: { ko: '정답이 모두 1/2이 돼요', en: 'every target becomes 1/2' } },
    { at: { ko: '확률이 NaN', en: 'probability NaN' }, input: [[NaN, 0.5], [0, 0]], value: NaN, grad: [NaN, 1] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0.5], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '확률 대신 로짓을 줌', en: 'a logit instead of a probability' }, input: [[2.5], [1]], throws: 'binaryCrossEntropy: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '정답이 −1', en: 'target −1' }, input: [[0.5], [-1]], throws: 'binaryCrossEntropy: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'binaryCrossEntropy: probability must have at least 1 element, got 0' },
  ],
  aliases: [{ name: 'bce', label: { ko: '이진 교차 엔트로피', en: 'Binary cross-entropy' } }],
  frameworks: {
    pytorch: 'F.binary_cross_entropy(probability, target)',
    keras: 'keras.losses.BinaryCrossentropy()(target, probability)',
  },
  sources: ['gneiting2007', 'goodfellow2016', 'pytorch-binary-cross-entropy', 'keras-losses', 'tfjs-losses'],
  loss: binaryCrossEntropy,
});
