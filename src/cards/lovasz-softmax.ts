import { card } from '#core/card/kinds';
import { ignoreIndexDescription } from '#core/card/options';
import { described } from '#core/parameter';
import { lovaszSoftmax, settings } from '#losses/lovasz-softmax';

const parameters = described(settings, {
  ignoreIndex: ignoreIndexDescription,
});

export default card({
  id: 'lovasz-softmax',
  name: { ko: '로바스 소프트맥스', en: 'Lovász-softmax' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'points', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell(p, t)',
    body: '\\frac{1}{C} \\sum_{i=1}^{M} m_{i} g_{i}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'probabilities' } },
      t: { role: 'target', label: { ko: '픽셀의 클래스', en: 'true class' } },
      c: { role: 'target', label: { ko: '정답에 있는 클래스', en: 'class in the target' } },
      m: { role: 'residual', label: { ko: '클래스별 오차 (내림차순)', en: 'errors, decreasing' } },
      g: { role: 'target', label: { ko: 'IoU의 감소', en: 'decrease of the IoU' } },
      C: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      M: { role: 'target', label: { ko: '오차의 수', en: 'number of errors' } },
    },
    where: 'm_{i} = \\begin{cases} 1 - p_{j,c} & t_{j} = c \\\\ p_{j,c} & t_{j} \\ne c \\end{cases}',
    inputs: (probability: number[][], target: number[]) => {
      const classes = [...new Set(target)];
      const errors = classes.flatMap((c) => {
        const order = probability.map((row, i) => ({ object: target[i] === c, m: target[i] === c ? 1 - row[c]! : row[c]! })).sort((a, b) => b.m - a.m);
        const size = order.filter(({ object }) => object).length;
        const wrong = (count: number, of: boolean): number => order.slice(0, count).filter(({ object }) => object === of).length;
        const iou = (count: number): number => (size - wrong(count, true)) / (size + wrong(count, false));
        return order.map(({ m }, i) => ({ m, g: iou(i) - iou(i + 1) }));
      });
      return { m: errors.map(({ m }) => m), g: errors.map(({ g }) => g), M: errors.length, C: classes.length };
    },
  },
  parameters,
  options: {
    absent: { type: 'boolean', default: 'false', label: { ko: '정답에 없는 클래스도 평균에 넣어요', en: 'average over absent classes, too' } },
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 픽셀마다의 클래스 수', en: 'classes per pixel, for a flat vector' } },
  },
  properties: {
    convex: true, symmetric: false, range: [0, 1], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '모두 맞음', en: 'all correct' }, input: [[[1, 0], [0, 1]], [0, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '오차가 0인 픽셀의 기울기는 0이에요', en: 'the gradient of a pixel with error 0 is 0' } },
    { at: { ko: '모두 틀림', en: 'all wrong' }, input: [[[0, 1], [1, 0]], [0, 1]], value: 1, grad: [-0.375, 0.125, 0.125, -0.375] },
    { at: { ko: '클래스가 하나뿐', en: 'one class in the target' }, input: [[[0.75, 0.25], [0.5, 0.5]], [0, 0]], value: 0.375, grad: [-0.5, 0, -0.5, 0], note: { ko: '정답에 없는 클래스의 기울기는 0이에요', en: 'the gradient of the absent class is 0' } },
    { at: { ko: '정답에 없는 클래스도 평균에 넣음', en: 'the absent class averaged, too' }, input: [[[0.75, 0.25], [0.5, 0.5]], [0, 0], { absent: true }], value: 0.4375, grad: [-0.25, 0, -0.25, 0.5] },
    { at: { ko: '무시한 픽셀', en: 'an ignored pixel' }, input: [[[0.75, 0.25], [0, 1]], [0, -100]], value: 0.25, grad: [-1, 0, 0, 0] },
    { at: { ko: '모두 무시', en: 'all ignored' }, input: [[[0.75, 0.25]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'NaN 확률', en: 'a NaN probability' }, input: [[[NaN, 0.5], [0.5, 0.5]], [0, 0]], value: NaN, grad: [NaN, 0, NaN, 0] },
    { at: { ko: '확률 대신 로짓을 넣음', en: 'a logit instead of a probability' }, input: [[[2.5, 0]], [0]], throws: 'lovaszSoftmax: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[[1, 0]], [2]], throws: 'lovaszSoftmax: target[0] must be an integer from 0 to 1, or ignoreIndex (-100), got 2' },
    { at: { ko: '픽셀 수가 다름', en: 'numbers of pixels differ' }, input: [[[1, 0]], [0, 1]], throws: 'lovaszSoftmax: target must have one class id for each row of probability (1), got 2' },
  ],
  frameworks: {},
  sources: ['berman2018', 'lovasz-softmax-code', 'smp-losses'],
  loss: lovaszSoftmax,
});
