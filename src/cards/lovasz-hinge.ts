import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
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
      m: { role: 'residual', label: { ko: '힌지 오차 (내림차순)', en: 'hinge errors, decreasing' } },
      J: { role: 'target', label: { ko: '앞이 모두 틀릴 때의 IoU', en: 'IoU with all before it wrong' } },
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
    rowLength: pixelsOption,
    sampleWeight: sampleWeightOf('images'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '모두 마진을 넘어 맞음', en: 'all correct, beyond the margin' }, input: [[2, -3], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, 0]], value: 0, grad: [0, 0], note: { ko: '기울기가 PyTorch의 relu처럼 0이에요', en: 'gradient 0, as for relu in PyTorch' } },
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[0, 0], [1, 0]], value: 1, grad: [-0.75, 0.25], note: { ko: '오차가 같으면 두 순서의 기울기를 평균해요', en: 'equal errors: the mean of the gradients of both orders' } },
    { at: { ko: '물체가 없고 오차가 다름', en: 'no object, errors differ' }, input: [[0.5, 0], [0, 0]], value: 1.5, grad: [1, 0], note: { ko: '가장 큰 오차만 손실에 들어가요', en: 'only the largest error counts' } },
    { at: { ko: '물체가 없고 오차가 같음', en: 'no object, errors equal' }, input: [[0, 0], [0, 0]], value: 1, grad: [0.5, 0.5] },
    { at: { ko: '물체가 이미지 전체', en: 'the object is the whole image' }, input: [[0, 0.5], [1, 1]], value: 0.75, grad: [-0.5, -0.5] },
    { at: { ko: '물체 픽셀의 로짓이 −∞', en: 'logit −∞ on the object' }, input: [[-Infinity, 0], [1, 0]], value: Infinity, grad: [-1, 0] },
    { at: { ko: '물체 픽셀의 로짓이 ∞', en: 'logit ∞ on the object' }, input: [[Infinity, -2], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[NaN, 5], [1, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '소프트 레이블', en: 'a soft label' }, input: [[0, 0], [0.5, 0]], throws: 'lovaszHinge: target[0] must be 0 or 1, got 0.5' },
    { at: { ko: '정답이 −1과 1', en: 'targets −1 and 1' }, input: [[0, 0], [1, -1]], throws: 'lovaszHinge: target[1] must be 0 or 1, got -1' },
  ],
  frameworks: {},
  sources: ['berman2018', 'lovasz-softmax-code', 'smp-losses'],
  loss: lovaszHinge,
});
