import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { arcface, settings } from '#losses/arcface';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '각도 마진(라디안)', en: 'angular margin, in radians' }, slider: { min: 0, max: 1, step: 0.05 } },
  scale: { symbol: 's', label: { ko: '스케일', en: 'scale' }, slider: { min: 1, max: 64, step: 1 } },
});

export default card({
  id: 'arcface',
  name: { ko: 'ArcFace 손실', en: 'ArcFace loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'cosine', form: 'rows', numbers: 'cosine', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell_{m, s}(c, t)',
    body: '\\ln\\left(1 + \\sum_{j=1}^{k} e^{s \\left(c_{j} - p \\cos\\left(m\\right) + \\sqrt{1 - p^{2}} \\sin\\left(m\\right)\\right)}\\right)',
    symbols: {
      p: { role: 'prediction', label: { ko: '정답의 코사인', en: 'true cosine' } },
      c: { role: 'residual', label: { ko: '나머지 코사인', en: 'other cosines' } },
      k: { role: 'target', label: { ko: '나머지의 수', en: 'number of others' } },
      m: { role: 'parameter', label: { ko: '각도 마진', en: 'angular margin' } },
      s: { role: 'parameter', label: parameters.scale.label },
      '\\theta': { role: 'prediction', label: { ko: '정답의 각도', en: 'true angle' } },
    },
    where: 'p \\cos\\left(m\\right) - \\sqrt{1 - p^{2}} \\sin\\left(m\\right) = \\cos\\left(\\theta + m\\right)',
    inputs: (cosine: number[], target: number) => ({ p: cosine[target]!, c: cosine.toSpliced(target, 1), k: cosine.length - 1 }),
  },
  parameters,
  options: { rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '클래스 중심과 같은 방향', en: 'in the direction of the class center' }, input: [[1, 0], [0], { scale: 1 }], value: 0.34768544486725067, grad: [-0.25772755324225005, 0.29367898182375834], note: { ko: '도함수가 무한대인 곳이라 sin θ의 도함수를 0으로 정의해요', en: 'the derivative is infinite there: that of sin θ is defined as 0' } },
    { at: { ko: '클래스 중심의 반대 방향', en: 'opposite the class center' }, input: [[-1, 0], [0], { scale: 1 }], value: 1.2252680067576234, grad: [-0.6198550086481227, 0.7063210181762417] },
    { at: { ko: '각도가 π − m을 넘음', en: 'an angle beyond π − m' }, input: [[-0.96, -0.96], [0], { scale: 1 }], value: 0.7015413234200807, grad: [0.386283249609168, 0.504179505206970], note: { ko: 'cos(θ + m)이 다시 증가해서 기울기의 부호가 반대예요', en: 'cos(θ + m) increases again, so the gradient has the opposite sign' } },
    { at: { ko: '정답 클래스의 코사인 −1, 다른 클래스 1', en: 'cosine −1 with the true class, 1 with the other' }, input: [[-1, 1], [0]], value: 120.16528396098385, grad: [-56.16528396098385, 64] },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0.5, 0.5], [0], { margin: 0, scale: 1 }], value: 0.6931471805599453, grad: [-0.5, 0.5], note: { ko: '코사인의 교차 엔트로피예요', en: 'the cross-entropy of the cosines' } },
    { at: { ko: '클래스가 하나', en: 'one class' }, input: [[0.3], [0]], value: 0, grad: [0] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '반올림 오차로 1을 넘음', en: 'above 1 by a rounding error' }, input: [[1.0000000000000002, 0], [0]], throws: 'arcface: cosine[0] must be at least -1 and at most 1, got 1.0000000000000002' },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[0.5, 0.1], [2]], throws: 'arcface: target[0] must be an integer from 0 to 1, got 2' },
    { at: { ko: '음의 마진', en: 'negative margin' }, input: [[0.5, 0.1], [0], { margin: -0.1 }], throws: 'arcface: margin must be at least 0 and below Infinity, got -0.1' },
    { at: { ko: '스케일 0', en: 'scale 0' }, input: [[0.5, 0.1], [0], { scale: 0 }], throws: 'arcface: scale must be above 0 and below Infinity, got 0' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(64 * torch.where(F.one_hot(target, cosine.shape[1]).bool(), torch.cos(cosine.acos() + 0.5), cosine), target)',
  },
  sources: ['deng2019', 'insightface', 'pytorch-metric-learning'],
  loss: arcface,
});
