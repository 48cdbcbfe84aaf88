import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { reconstruction } from '#losses/reconstruction';

export default card({
  id: 'reconstruction',
  name: { ko: '재구성 손실', en: 'Reconstruction loss' },
  kind: 'generative',
  family: 'generative',
  arguments: [
    { name: 'prediction', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'real' },
  ],
  formula: {
    name: '\\ell(\\hat{x}, x)',
    body: '\\sum_{i=1}^{N} \\left(\\hat{x}_{i} - x_{i}\\right)^{2}',
    symbols: {
      '\\hat{x}': { role: 'prediction', label: { ko: '재구성한 이미지', en: 'reconstructed image' } },
      x: { role: 'target', label: { ko: '원본 이미지', en: 'original image' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
    },
    inputs: (prediction, target) => ({ '\\hat{x}': prediction, x: target, N: prediction.length }),
  },
  parameters: {},
  options: {
    likelihood: { type: "'l2' | 'l1' | 'bernoulli'", default: "'l2'", label: { ko: '픽셀 하나의 손실. 수식은 l2예요', en: 'the loss of a pixel; the formula is that of l2' } },
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels of an image, for a flat vector' } },
    sampleWeight: sampleWeightOf('images'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '완벽한 재구성', en: 'perfect reconstruction' }, input: [[0.2, 0.8], [0.2, 0.8]], value: 0, grad: [0, 0] },
    { at: { ko: 'l1, 오차 0', en: 'l1, error 0' }, input: [[0.5, 1], [0.5, 0], { likelihood: 'l1' }], value: 1, grad: [0, 1], note: { ko: '꺾인 점의 기울기를 0으로 정의해요', en: 'the gradient at the kink is defined as 0' } },
    { at: { ko: 'bernoulli, 모두 1/2', en: 'bernoulli, all 1/2' }, input: [[0.5, 0.5], [0, 1], { likelihood: 'bernoulli' }], value: 1.3862943611198906, grad: [2, -2] },
    { at: { ko: 'bernoulli, 회색 픽셀의 완벽한 재구성', en: 'bernoulli, a gray pixel reconstructed perfectly' }, input: [[0.25], [0.25], { likelihood: 'bernoulli' }], value: 0.5623351446188083, grad: [0], note: { ko: '최솟값이지만 0이 아니에요. 기울기는 0이에요', en: 'the minimum is not 0; its gradient is' } },
    { at: { ko: 'bernoulli, 검은 픽셀의 예측이 0', en: 'bernoulli, prediction 0 of a black pixel' }, input: [[0], [0], { likelihood: 'bernoulli' }], value: 0, grad: [1] },
    { at: { ko: 'bernoulli, 흰 픽셀의 예측이 1', en: 'bernoulli, prediction 1 of a white pixel' }, input: [[1], [1], { likelihood: 'bernoulli' }], value: 0, grad: [-1], note: { ko: '[0, 1]의 끝이라 기울기가 0이 아니에요', en: 'at the end of [0, 1] the gradient is not 0' } },
    { at: { ko: 'bernoulli, 흰 픽셀의 예측이 0', en: 'bernoulli, prediction 0 of a white pixel' }, input: [[0], [1], { likelihood: 'bernoulli' }], value: Infinity, grad: [-Infinity], note: { ko: '클리핑하지 않아요', en: 'not clipped' } },
    { at: { ko: '오차 1e200', en: 'an error of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: [2e200], note: { ko: '제곱이 오버플로해요', en: 'its square overflows' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 1], [0, 0]], [[0, 1], [0, 1]]], value: NaN, grad: [NaN, 0, 0, -1] },
    { at: { ko: 'bernoulli, 예측이 로짓', en: 'bernoulli, a logit as prediction' }, input: [[1.5], [1], { likelihood: 'bernoulli' }], throws: 'reconstruction: prediction[0] must be at least 0 and at most 1, got 1.5' },
    { at: { ko: 'bernoulli, −1~1 범위의 이미지', en: 'bernoulli, an image from −1 to 1' }, input: [[0.5, 0.5], [1, -1], { likelihood: 'bernoulli' }], throws: 'reconstruction: target[1] must be at least 0 and at most 1, got -1' },
    { at: { ko: 'bernoulli, 1보다 큰 픽셀', en: 'bernoulli, a pixel above 1' }, input: [[0.5], [1.5], { likelihood: 'bernoulli' }], throws: 'reconstruction: target[0] must be at least 0 and at most 1, got 1.5' },
    { at: { ko: '알 수 없는 likelihood', en: 'an unknown likelihood' }, input: [[1], [1], { likelihood: 'gaussian' }], throws: 'reconstruction: likelihood must be one of l2, l1, bernoulli, got "gaussian"' },
  ],
  frameworks: {
    pytorch: "F.mse_loss(prediction, target, reduction='none').sum(1).mean()",
    optax: 'optax.squared_error(prediction, target).sum(1).mean()',
  },
  sources: ['kingma2014', 'loaizaganem2019', 'pytorch-mse-loss', 'pytorch-examples-vae'],
  loss: reconstruction,
});
