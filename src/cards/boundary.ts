import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { boundary } from '#losses/boundary';

export default card({
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
      '\\phi': { role: 'target', label: { ko: '부호 있는 거리', en: 'signed distance' } },
      d: { role: 'target', label: { ko: '정답이 다른 픽셀까지의 거리', en: 'distance to the other target' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
    },
    where: '\\phi_{i} = \\begin{cases} d_{i} & t_{i} = 0 \\\\ 1 - d_{i} & t_{i} = 1 \\end{cases}',
    inputs: (probability: number[], target: number[]) => {
      const nearest = (i: number): number => Math.min(...target.flatMap((t, j) => (t === target[i] ? [] : [Math.abs(i - j)]))); // in one line
      const hasBoundary = target.includes(0) && target.includes(1);
      return { p: probability, '\\phi': target.map((t, i) => (!hasBoundary ? 0 : t ? 1 - nearest(i) : nearest(i))), N: target.length };
    },
  },
  parameters: {},
  options: {
    width: { type: 'number', default: 'all', label: { ko: '이미지 한 줄의 픽셀 수. 생략하면 이미지를 한 줄로 봐요', en: 'pixels per line; without it, an image is one line' } },
    rowLength: pixelsOption,
    sampleWeight: sampleWeightOf('images'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '정답과 같은 예측', en: 'prediction equal to the target' }, input: [[0, 1, 1, 1, 0], [0, 1, 1, 1, 0]], value: -0.2, grad: [0.2, 0, -0.2, 0, 0.2], note: { ko: '최솟값이지만 0은 아니에요', en: 'the minimum, which is not 0' } },
    { at: { ko: '물체의 경계 픽셀이 미탐', en: 'boundary pixels of the object are false negatives' }, input: [[0, 0, 1, 0, 0], [0, 1, 1, 1, 0]], value: -0.2, grad: [0.2, 0, -0.2, 0, 0.2], note: { ko: '거리가 0이라 손실이 같아요', en: 'their distance is 0, so the loss is the same' } },
    { at: { ko: '예측이 비어 있음', en: 'prediction empty' }, input: [[0, 0, 0], [1, 0, 0]], value: 0, grad: [0, 0.3333333333333333, 0.6666666666666666] },
    { at: { ko: '빈 마스크', en: 'an empty mask' }, input: [[1, 0.5], [0, 0]], value: 0, grad: [0, 0], note: { ko: '경계가 없어서 거리를 모두 0으로 정했어요', en: 'there is no boundary; all distances are set to 0' } },
    { at: { ko: '꽉 찬 마스크', en: 'a full mask' }, input: [[1, 0.5], [1, 1]], value: 0, grad: [0, 0] },
    { at: { ko: '두 줄짜리 이미지의 대각선 거리', en: 'a diagonal distance in an image of two lines' }, input: [[0, 0, 0, 1], [1, 0, 0, 0], { width: 2 }], value: 0.3535533905932738, grad: [0, 0.25, 0.25, 0.3535533905932738] },
    { at: { ko: 'NaN 확률', en: 'a NaN probability' }, input: [[NaN, 0], [1, 0]], value: NaN, grad: [0, 0.5] },
    { at: { ko: 'NaN 정답', en: 'a NaN target' }, input: [[1, 0], [NaN, 0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '소프트 레이블', en: 'a soft label' }, input: [[1, 0], [0.5, 0]], throws: 'boundary: target[0] must be 0 or 1, got 0.5' },
    { at: { ko: '이미지의 픽셀 수가 width로 나누어떨어지지 않음', en: 'width does not divide the number of pixels' }, input: [[0, 0, 0], [0, 1, 0], { width: 2 }], throws: 'boundary: width must divide the number of pixels of an image (3), got 2' },
    { at: { ko: 'width가 정수가 아님', en: 'width is not an integer' }, input: [[0, 0, 0], [0, 1, 0], { width: 1.5 }], throws: 'boundary: width must divide the number of pixels of an image (3), got 1.5' },
  ],
  frameworks: {},
  sources: ['kervadec2019', 'felzenszwalb2012', 'boundary-loss-code', 'scipy-distance-transform'],
  loss: boundary,
});
