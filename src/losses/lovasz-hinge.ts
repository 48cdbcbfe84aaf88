import { checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { lovasz } from '#core/lovasz';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

export const parameters = {} as const satisfies Parameters;

export interface LovaszHingeOptions {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Lovász hinge: the Jaccard loss of a mask, made convex in its logits by weighing hinge errors in falling order.
 *
 * Each pixel counts by how much of the intersection over union is lost when it goes wrong after all that are worse: the
 * loss rises with the measure itself, not with a count of pixels. Beyond the margin of 1 a pixel has no slope.
 *
 * PyTorch has none. Here: for each image, then the mean, as in the authors' code. Pixels with equal errors share their
 * slopes evenly; there, the order in which they are sorted decides. An image without any object costs its largest error.
 *
 * @param logit    [images][pixels] or, flat, one image; any real number
 * @param target   the same shape; 0 or 1
 * @param options  pixels: row length of a flat input; reduction over images
 * @returns        value in the unit of the logits; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a target is neither 0 nor 1
 * @see Berman, Rannen Triki and Blaschko 2018, The Lovász-Softmax loss, arXiv:1705.08790
 * @example lovaszHinge([2, 0.5, -0.5, 0, 0, -2], [1, 1, 1, 0, 1, 0], { pixels: 3, reduction: 'none' }).value // => 1.6666666666666665
 */
export function lovaszHinge(logit: Vector | Matrix, target: Vector | Matrix, options: LovaszHingeOptions = {}): LossResult {
  const { pixels, reduction = 'mean' } = options;
  const scores = readRows('lovaszHinge', 'logit', logit, 'pixels', pixels);
  const truth = readRows('lovaszHinge', 'target', target, 'pixels', pixels);
  checkSameRows('lovaszHinge', 'logit', scores, 'target', truth);
  checkReduction('lovaszHinge', reduction);
  const { flat: z, rows, columns } = scores;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  const error = new Float64Array(columns);
  const object = new Uint8Array(columns);
  const slope = new Float64Array(columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    for (let i = 0; i < columns; i++) {
      const ti = t[from + i]!;
      if (ti !== 0 && ti !== 1 && !Number.isNaN(ti)) throw must('lovaszHinge', `target[${from + i}]`, 'be 0 or 1', ti);
      object[i] = ti;
      error[i] = 1 - (2 * ti - 1) * z[from + i]!; // by how much the margin of 1 is missed
    }
    const loss = lovasz(error, object, slope);
    for (let i = 0; i < columns; i++) grad[from + i] = object[i] ? 0 - scale * slope[i]! : scale * slope[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'lovasz-hinge',
  name: { ko: '로바스 힌지', en: 'Lovász hinge' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'binary' },
  ],
  formula: {
    name: '\\ell(z, t)',
    body: '\\sum_{i=1}^{N} \\max\\left(0, m_{i}\\right) \\left(J_{i} - J_{i+1}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      m: { role: 'residual', label: { ko: '큰 것부터 늘어놓은 힌지 오차', en: 'hinge errors, the largest first' } },
      J: { role: 'target', label: { ko: '오차가 더 큰 픽셀이 모두 틀렸을 때의 IoU', en: 'IoU once every pixel with a larger error is wrong' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
    },
    where: 'm_{i} = 1 - (2 t_{i} - 1) z_{i}, \\quad m_{1} \\ge m_{2} \\ge \\ldots \\ge m_{N}',
    inputs: (logit: number[], target: number[]) => {
      const order = logit.map((z, i) => ({ m: 1 - (2 * target[i]! - 1) * z, t: target[i]! })).sort((a, b) => b.m - a.m);
      const size = target.filter(Boolean).length;
      const wrong = (count: number, of: number): number => order.slice(0, count).filter(({ t }) => t === of).length;
      const after = order.map((_, i) => (size - wrong(i + 1, 1)) / (size + wrong(i + 1, 0)));
      return { m: order.map(({ m }) => m), J: [1, ...after], N: logit.length };
    },
  },
  parameters,
  options: {
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'Berman et al. 2018, lovasz_hinge', source: 'lovasz-softmax-code', difference: {
      ko: '오차가 같은 픽셀의 기울기를 정렬된 순서대로 줘요. 로짓이 모두 0이고 정답이 (0, 0)이면 거기는 (1, 0), 여기는 (0.5, 0.5)예요. 값은 둘 다 1이에요.',
      en: 'Gives pixels of equal error their slopes in the order they were sorted: logits (0, 0) and target (0, 0) give (1, 0) there, (0.5, 0.5) here. The value is 1 in both.',
    } },
    { where: 'SMP LovaszLoss', source: 'smp-losses', difference: {
      ko: '기본(per_image=False)은 배치 전체를 한 장처럼 세요. 로짓 (2, 2)에 정답 (1, 1), 로짓 (0, −1)에 정답 (0, 0)인 두 장에서 거기는 0.333333, 여기는 0.5예요.',
      en: 'Counts the whole batch as one image by default (per_image=False): logits (2, 2) on target (1, 1) beside (0, −1) on (0, 0) give 0.333333 there, 0.5 here.',
    } },
  ],
  edges: [
    { at: { ko: '모두 마진 밖에서 맞음', en: 'all right beyond the margin' }, input: [[2, -3], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, 0]], value: 0, grad: [0, 0], note: { ko: 'PyTorch의 relu처럼 0이에요', en: '0, as relu has it in PyTorch' } },
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[0, 0], [1, 0]], value: 1, grad: [-0.75, 0.25], note: { ko: '오차가 같으면 순서를 평균해요', en: 'equal errors: the mean over both orders' } },
    { at: { ko: '물체가 없고 오차가 다름', en: 'nothing to find, errors differ' }, input: [[0.5, 0], [0, 0]], value: 1.5, grad: [1, 0], note: { ko: '가장 큰 오차만 세요', en: 'only the largest error counts' } },
    { at: { ko: '물체가 없고 오차가 같음', en: 'nothing to find, errors equal' }, input: [[0, 0], [0, 0]], value: 1, grad: [0.5, 0.5] },
    { at: { ko: '물체가 이미지 전체', en: 'the object is the whole image' }, input: [[0, 0.5], [1, 1]], value: 0.75, grad: [-0.5, -0.5] },
    { at: { ko: '로짓이 −∞', en: 'logit −∞ on the object' }, input: [[-Infinity, 0], [1, 0]], value: Infinity, grad: [-1, 0] },
    { at: { ko: '맞는 쪽의 ∞', en: 'logit ∞ the right way' }, input: [[Infinity, -2], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[NaN, 5], [1, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '부드러운 정답', en: 'a soft target' }, input: [[0, 0], [0.5, 0]], throws: 'lovaszHinge: target[0] must be 0 or 1, got 0.5' },
    { at: { ko: '정답이 −1과 1', en: 'targets −1 and 1' }, input: [[0, 0], [1, -1]], throws: 'lovaszHinge: target[1] must be 0 or 1, got -1' },
  ],
  frameworks: {},
  sources: ['berman2018', 'lovasz-softmax-code', 'smp-losses'],
  loss: lovaszHinge,
}));
