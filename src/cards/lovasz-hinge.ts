import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { lovaszHinge } from '#losses/lovasz-hinge';

export default card({
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
  parameters: {},
  options: {
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
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
});
