import { checkReduction, must } from '#core/check';
import { signedDistances } from '#core/distance-transform';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

export const parameters = {} as const satisfies Parameters;

export interface BoundaryOptions {
  /** pixels a line of an image; without it, an image is one line */
  readonly width?: number;
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Boundary loss: predicted probability times the signed distance of the pixel from the border of the true mask.
 *
 * A false alarm costs its distance from the object, a hit gains its depth inside it: far mistakes count more, however
 * small the object. The loss can be negative, and says nothing of an empty image, so it is added to one over regions.
 *
 * Distances as in the authors' code, in pixels: outside to the nearest pixel of the mask, inside minus the distance to
 * the nearest pixel outside, plus 1, so that the border pixels of the object are at 0. A mask without a pixel, or that
 * fills the image, has no border: distance 0 everywhere. Mean over the pixels of an image; then over images.
 *
 * @param probability  [images][pixels] or, flat, one image, line after line; from 0 to 1 (not logits)
 * @param target       the same shape; 0 or 1
 * @param options      width: pixels a line; pixels: row length of a flat input; reduction over images
 * @returns            value in pixels; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a probability is outside 0 to 1, a target is neither 0
 *                      nor 1, or width does not divide the pixels of an image
 * @see Kervadec et al. 2019, Boundary loss for highly unbalanced segmentation, arXiv:1812.07032
 * @example boundary([0.5, 0, 1, 1, 0, 0], [0, 1, 1, 0, 0, 0], { width: 2 }).value // => 0.25
 */
export function boundary(probability: Vector | Matrix, target: Vector | Matrix, options: BoundaryOptions = {}): LossResult {
  const { pixels, reduction = 'mean' } = options;
  const predicted = readRows('boundary', 'probability', probability, 'pixels', pixels);
  const truth = readRows('boundary', 'target', target, 'pixels', pixels);
  checkSameRows('boundary', 'probability', predicted, 'target', truth);
  checkReduction('boundary', reduction);
  const { flat: p, rows, columns } = predicted;
  const { width = columns } = options;
  if (!Number.isInteger(width) || width < 1 || columns % width !== 0) throw must('boundary', 'width', `divide the pixels of an image (${columns})`, width);
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  const mask = new Uint8Array(columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    let unknown = 0; // NaN as soon as one pixel of the target is
    for (let i = 0; i < columns; i++) {
      const pi = p[from + i]!;
      const ti = t[from + i]!;
      if (pi < 0 || pi > 1) throw must('boundary', `probability[${from + i}]`, 'be at least 0 and at most 1', pi);
      if (ti !== 0 && ti !== 1 && !Number.isNaN(ti)) throw must('boundary', `target[${from + i}]`, 'be 0 or 1', ti);
      unknown += ti - ti;
      mask[i] = ti;
    }
    const distance = signedDistances(mask, width);
    let loss = unknown;
    for (let i = 0; i < columns; i++) {
      const share = (distance[i]! + unknown) / columns;
      loss += p[from + i]! * share; // Σ p φ / N
      grad[from + i] = scale * share;
    }
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'boundary',
  name: { ko: '경계 손실', en: 'Boundary loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'binary' },
  ],
  formula: {
    name: '\\ell(p, t)',
    body: '\\frac{1}{N} \\sum_{i=1}^{N} \\phi_{i} p_{i}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      '\\phi': { role: 'target', label: { ko: '정답의 경계까지 부호 있는 거리', en: 'signed distance from the border of the true mask' } },
      d: { role: 'target', label: { ko: '정답이 다른 가장 가까운 픽셀까지의 거리', en: 'distance to the nearest pixel of the other kind' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
    },
    where: '\\phi_{i} = \\begin{cases} d_{i} & t_{i} = 0 \\\\ 1 - d_{i} & t_{i} = 1 \\end{cases}',
    inputs: (probability: number[], target: number[]) => {
      const nearest = (i: number): number => Math.min(...target.flatMap((own, j) => (own === target[i] ? [] : [Math.abs(i - j)]))); // in one line
      const border = target.includes(0) && target.includes(1);
      return { p: probability, '\\phi': target.map((own, i) => (!border ? 0 : own ? 1 - nearest(i) : nearest(i))), N: target.length };
    },
  },
  parameters,
  options: {
    width: { type: 'number', default: 'all', label: { ko: '이미지 한 줄의 픽셀 수. 없으면 이미지를 한 줄로 봐요', en: 'pixels a line; without it, an image is one line' } },
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'Kervadec et al. 2019, full mask', source: 'boundary-loss-code', difference: {
      ko: '저자의 코드는 이미지를 꽉 채운 마스크에서도 SciPy에 거리를 물어요. SciPy는 이미지 밖의 (−1, 0)까지 재서 2×2 마스크에 (0, −0.414214, −1, −1.236068)을 줘요. 여기는 모두 0이에요.',
      en: 'The code of the authors asks SciPy for distances in a mask that fills the image, too, and SciPy measures to (−1, 0), outside of it: (0, −0.414214, −1, −1.236068) for a mask of 2 by 2. Here all are 0.',
    } },
    { where: 'scipy.ndimage.distance_transform_edt, outside minus inside', source: 'scipy-distance-transform', difference: {
      ko: '두 거리의 차를 그대로 쓰면 물체의 경계 픽셀이 0이 아니라 −1이에요. 마스크 (0, 1, 1, 1, 0)에서 (1, −1, −2, −1, 1), 여기는 (1, 0, −1, 0, 1)이에요.',
      en: 'The plain difference of the two distances puts the border pixels of the object at −1, not 0: mask (0, 1, 1, 1, 0) gives (1, −1, −2, −1, 1), here (1, 0, −1, 0, 1).',
    } },
    { where: 'Kervadec et al. 2019, pixel size', source: 'boundary-loss-code', difference: {
      ko: '저자의 코드는 픽셀의 실제 크기(resolution)를 줄 수 있어요. 여기는 정사각형 픽셀의 수로 재요. 픽셀이 0.5 mm라면 거기서 1.5인 거리가 여기는 3이에요.',
      en: 'The code of the authors can be told the size of a pixel (resolution). Here distances are counted in square pixels: what is 1.5 there at 0.5 mm a pixel is 3 here.',
    } },
  ],
  edges: [
    { at: { ko: '물체를 그대로 예측', en: 'the object as it is' }, input: [[0, 1, 1, 1, 0], [0, 1, 1, 1, 0]], value: -0.2, grad: [0.2, 0, -0.2, 0, 0.2], note: { ko: '가장 낮은 값이고, 0이 아니에요', en: 'the lowest value, which is not 0' } },
    { at: { ko: '물체의 경계 픽셀을 놓침', en: 'border pixels of the object missed' }, input: [[0, 0, 1, 0, 0], [0, 1, 1, 1, 0]], value: -0.2, grad: [0.2, 0, -0.2, 0, 0.2], note: { ko: '거리가 0이라 손실이 같아요', en: 'at distance 0 they cost nothing' } },
    { at: { ko: '아무것도 예측하지 않음', en: 'nothing predicted' }, input: [[0, 0, 0], [1, 0, 0]], value: 0, grad: [0, 0.3333333333333333, 0.6666666666666666] },
    { at: { ko: '빈 마스크', en: 'an empty mask' }, input: [[1, 0.5], [0, 0]], value: 0, grad: [0, 0], note: { ko: '경계가 없으니 아무 말도 하지 않아요', en: 'no border, so it says nothing' } },
    { at: { ko: '꽉 찬 마스크', en: 'a full mask' }, input: [[1, 0.5], [1, 1]], value: 0, grad: [0, 0] },
    { at: { ko: '두 줄짜리 이미지의 대각선', en: 'a diagonal of two lines' }, input: [[0, 0, 0, 1], [1, 0, 0, 0], { width: 2 }], value: 0.3535533905932738, grad: [0, 0.25, 0.25, 0.3535533905932738] },
    { at: { ko: 'NaN 확률', en: 'a NaN probability' }, input: [[NaN, 0], [1, 0]], value: NaN, grad: [0, 0.5] },
    { at: { ko: 'NaN 정답', en: 'a NaN target' }, input: [[1, 0], [NaN, 0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '부드러운 정답', en: 'a soft target' }, input: [[1, 0], [0.5, 0]], throws: 'boundary: target[0] must be 0 or 1, got 0.5' },
    { at: { ko: '줄로 나뉘지 않는 이미지', en: 'an image that does not split into lines' }, input: [[0, 0, 0], [0, 1, 0], { width: 2 }], throws: 'boundary: width must divide the pixels of an image (3), got 2' },
    { at: { ko: '정수가 아닌 줄 길이', en: 'a line of no whole number of pixels' }, input: [[0, 0, 0], [0, 1, 0], { width: 1.5 }], throws: 'boundary: width must divide the pixels of an image (3), got 1.5' },
  ],
  frameworks: {},
  sources: ['kervadec2019', 'felzenszwalb2012', 'boundary-loss-code', 'scipy-distance-transform'],
  loss: boundary,
}));
