import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
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
  parameters: {},
  options: {
    width: { type: 'number', default: 'all', label: { ko: '이미지 한 줄의 픽셀 수. 없으면 이미지를 한 줄로 봐요', en: 'pixels a line; without it, an image is one line' } },
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
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
});
