import { checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { binaryCrossEntropyAt } from './binary-cross-entropy.ts';
import { meanAbsoluteErrorAt } from './mean-absolute-error.ts';
import { meanSquaredErrorAt } from './mean-squared-error.ts';

const who = 'reconstruction';

export const parameters = {} as const satisfies Parameters;

export interface ReconstructionOptions {
  /** how an error of one pixel counts: squared (Gaussian), absolute (Laplace), or as the surprise at a yes or no */
  readonly likelihood?: 'l2' | 'l1' | 'bernoulli';
  /** pixels an image, where the inputs are flat vectors of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Reconstruction loss: how far an image that was squeezed through a code comes out from what it was.
 *
 * Pixels are summed and images averaged, as the likelihood of a whole image asks for. Averaging over pixels too makes it
 * smaller by their number, and a divergence added to it, as in a variational autoencoder, heavier by as much.
 *
 * Each likelihood is a loss of this library, summed: squared error without 1/2, absolute error (slope 0 at error 0), or
 * binary cross-entropy from probabilities, unclipped. Of logits, sum `binaryCrossEntropyWithLogits` instead.
 *
 * @param prediction  [images][pixels] or, flat, one image; 0 to 1 for 'bernoulli'
 * @param target      the same shape, what should have come out; 0 to 1 for 'bernoulli'
 * @param options     likelihood: 'l2', 'l1' or 'bernoulli'; pixels; reduction
 * @returns           value of one image: in the squared unit of a pixel, in its unit, or in nats; grad [images * pixels]
 * @throws {RangeError} if shapes differ, images are ragged or empty, the likelihood is unknown, or a number is outside 0 to 1 for 'bernoulli'
 * @see Kingma and Welling 2014, Auto-Encoding Variational Bayes, arXiv:1312.6114
 * @example reconstruction([[0.5, 0], [1, 1]], [[0, 0], [0, 1]], { likelihood: 'l1' }).value // => 0.75
 */
export function reconstruction(prediction: Vector | Matrix, target: Vector | Matrix, options: ReconstructionOptions = {}): LossResult {
  const { likelihood = 'l2', pixels, reduction = 'mean' } = options;
  const { flat: p, rows, columns } = readRows(who, 'prediction', prediction, 'pixels', pixels);
  const truth = readRows(who, 'target', target, 'pixels', pixels);
  checkSameRows(who, 'prediction', { rows, columns }, 'target', truth);
  if (likelihood !== 'l2' && likelihood !== 'l1' && likelihood !== 'bernoulli') {
    throw must(who, 'likelihood', "be 'l2', 'l1' or 'bernoulli'", likelihood);
  }
  checkReduction(who, reduction);
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let loss = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      if (likelihood === 'bernoulli') checkShares(p[i]!, t[i]!, i);
      const { v, g } = likelihood === 'l2' ? meanSquaredErrorAt(p[i]! - t[i]!)
        : likelihood === 'l1' ? meanAbsoluteErrorAt(p[i]! - t[i]!)
        : binaryCrossEntropyAt(p[i]!, t[i]!);
      loss += v;
      grad[i] = scale * g;
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** A yes or no has probabilities only. */
function checkShares(probability: number, target: number, place: number): void {
  if (probability < 0 || probability > 1) throw must(who, `prediction[${place}]`, 'be at least 0 and at most 1', probability);
  if (target < 0 || target > 1) throw must(who, `target[${place}]`, 'be at least 0 and at most 1', target);
}

export default /* @__PURE__ */ card(() => ({
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
      '\\hat{x}': { role: 'prediction', label: { ko: '되살린 이미지', en: 'image that came out' } },
      x: { role: 'target', label: { ko: '원래 이미지', en: 'image that went in' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
    },
    inputs: (prediction, target) => ({ '\\hat{x}': prediction, x: target, N: prediction.length }),
  },
  parameters,
  options: {
    likelihood: { type: "'l2' | 'l1' | 'bernoulli'", default: "'l2'", label: { ko: '픽셀 하나의 오차를 세는 방법. 수식은 l2예요', en: 'how an error of one pixel counts; the formula is that of l2' } },
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch mse_loss, mean over all', source: 'pytorch-mse-loss', difference: {
      ko: '픽셀까지 모두 평균 내요. 784픽셀 이미지에서 오차가 모두 0.1이면 거기는 0.01, 여기는 7.84예요. 변분 오토인코더에서 그 평균에 KL을 그대로 더하면 KL이 784배 무거워져요.',
      en: 'Averages over the pixels too: with every error 0.1 in an image of 784 pixels it is 0.01 there and 7.84 here. A KL divergence added to that mean in a variational autoencoder weighs 784 times as much.',
    } },
    { where: 'PyTorch examples, vae/main.py', source: 'pytorch-examples-vae', difference: {
      ko: 'bernoulli와 같은 교차 엔트로피를 배치 전체에 대해 더하고 나누지 않아요. 이미지 128장이면 여기 평균의 128배이고, reduction: "sum"과 같아요.',
      en: 'Sums the same cross-entropy as bernoulli over the whole batch and divides by nothing: for 128 images that is 128 times the mean here, and equals reduction: "sum".',
    } },
    { where: 'Kingma and Welling 2014', source: 'kingma2014', difference: {
      ko: '가우스 분포의 음의 로그 가능도에는 1/2이 있어요. 분산 1이면 상수를 빼고 여기 l2의 절반이에요. 오차 (0.5, 0.5)에서 여기는 0.5, 거기는 0.25예요. 그만큼 KL의 상대 무게가 두 배가 돼요.',
      en: 'The negative log-likelihood of a Gaussian has a 1/2: with variance 1 and without its constants it is half of l2 here. Errors (0.5, 0.5): 0.5 here, 0.25 there, where a KL divergence weighs twice as much.',
    } },
    { where: 'Loaiza-Ganem and Cunningham 2019', source: 'loaizaganem2019', difference: {
      ko: '회색 픽셀에 대한 bernoulli는 분포의 음의 로그가 아니라, 정규화 상수의 로그 C(p)가 빠진 값이에요. 연속 베르누이 분포는 그것을 빼요. 예측과 정답이 0.5인 픽셀에서 여기는 0.693147, 거기는 0이에요.',
      en: 'For grey pixels bernoulli is no negative log of a density: the log of its normaliser C(p) is missing. The continuous Bernoulli takes it off. For a pixel with prediction and target 0.5 it is 0.693147 here and 0 there.',
    } },
  ],
  edges: [
    { at: { ko: '그대로 되살림', en: 'nothing lost' }, input: [[0.2, 0.8], [0.2, 0.8]], value: 0, grad: [0, 0] },
    { at: { ko: 'l1, 오차 0', en: 'l1, error 0' }, input: [[0.5, 1], [0.5, 0], { likelihood: 'l1' }], value: 1, grad: [0, 1], note: { ko: '꺾인 곳의 기울기는 0이에요', en: 'the slope at the corner is 0' } },
    { at: { ko: 'bernoulli, 모두 1/2', en: 'bernoulli, all 1/2' }, input: [[0.5, 0.5], [0, 1], { likelihood: 'bernoulli' }], value: 1.3862943611198906, grad: [2, -2] },
    { at: { ko: 'bernoulli, 회색을 그대로 되살림', en: 'bernoulli, a grey pixel as it was' }, input: [[0.25], [0.25], { likelihood: 'bernoulli' }], value: 0.5623351446188083, grad: [0], note: { ko: '완벽해도 0이 아니에요. 기울기만 0이에요', en: 'perfect, and yet not 0; only the slope is' } },
    { at: { ko: 'bernoulli, 검은 픽셀을 0으로', en: 'bernoulli, black given as 0' }, input: [[0], [0], { likelihood: 'bernoulli' }], value: 0, grad: [1] },
    { at: { ko: 'bernoulli, 흰 픽셀을 1로', en: 'bernoulli, white given as 1' }, input: [[1], [1], { likelihood: 'bernoulli' }], value: 0, grad: [-1], note: { ko: '구간의 끝이라 기울기가 남아요', en: 'at the end of 0 to 1: a slope remains' } },
    { at: { ko: 'bernoulli, 흰 픽셀을 0으로', en: 'bernoulli, white given as 0' }, input: [[0], [1], { likelihood: 'bernoulli' }], value: Infinity, grad: [-Infinity], note: { ko: '자르지 않아요', en: 'not clipped' } },
    { at: { ko: '오차 1e200', en: 'an error of 1e200' }, input: [[1e200], [0]], value: Infinity, grad: [2e200], note: { ko: '제곱이 표현 범위를 넘어요', en: 'its square is out of range' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 1], [0, 0]], [[0, 1], [0, 1]]], value: NaN, grad: [NaN, 0, 0, -1] },
    { at: { ko: 'bernoulli에 로짓을 줌', en: 'bernoulli, a logit' }, input: [[1.5], [1], { likelihood: 'bernoulli' }], throws: 'reconstruction: prediction[0] must be at least 0 and at most 1, got 1.5' },
    { at: { ko: 'bernoulli에 −1~1 이미지', en: 'bernoulli, an image from −1 to 1' }, input: [[0.5, 0.5], [1, -1], { likelihood: 'bernoulli' }], throws: 'reconstruction: target[1] must be at least 0 and at most 1, got -1' },
    { at: { ko: 'bernoulli에 1보다 밝은 픽셀', en: 'bernoulli, a pixel brighter than 1' }, input: [[0.5], [1.5], { likelihood: 'bernoulli' }], throws: 'reconstruction: target[0] must be at least 0 and at most 1, got 1.5' },
    { at: { ko: '모르는 likelihood', en: 'an unknown likelihood' }, input: [[1], [1], { likelihood: 'gaussian' }], throws: 'reconstruction: likelihood must be \'l2\', \'l1\' or \'bernoulli\', got "gaussian"' },
  ],
  frameworks: {
    pytorch: "F.mse_loss(prediction, target, reduction='none').sum(1).mean()",
    optax: 'optax.squared_error(prediction, target).sum(1).mean()',
  },
  sources: ['kingma2014', 'loaizaganem2019', 'pytorch-mse-loss', 'pytorch-examples-vae'],
  loss: reconstruction,
}));
