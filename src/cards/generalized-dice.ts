import { card } from '#core/card/kinds';
import { described } from '#core/parameter';
import { generalizedDice, settings } from '#losses/generalized-dice';

const parameters = described(settings, {
  power: { symbol: 'r', label: { ko: '크기의 거듭제곱', en: 'power of the volume' }, slider: { min: 0, max: 3, step: 0.1 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export default card({
  id: 'generalized-dice',
  name: { ko: '일반화 다이스 손실', en: 'Generalized Dice loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'points', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'points', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{r, s}(p, t)',
    body: '1 - \\frac{2 \\sum_{k=1}^{K} \\left(\\frac{m}{v_{k}}\\right)^{r} I_{k} + s}{\\sum_{k=1}^{K} \\left(\\frac{m}{v_{k}}\\right)^{r} S_{k} + s}',
    symbols: {
      I: { role: 'residual', label: { ko: '교집합', en: 'intersection' } },
      S: { role: 'prediction', label: { ko: '예측과 정답의 크기 합', en: 'predicted plus true volume' } },
      v: { role: 'target', label: { ko: '정답의 크기 (없으면 m)', en: 'true volume (m if absent)' } },
      m: { role: 'target', label: { ko: '가장 작은 정답의 크기', en: 'smallest true volume' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      r: { role: 'parameter', label: parameters.power.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    where: 'I_{k} = \\sum_{i} p_{i,k} t_{i,k}, \\quad S_{k} = \\sum_{i} (p_{i,k} + t_{i,k}), \\quad v_{k} = \\sum_{i} t_{i,k}',
    inputs: (probability: number[][], target: number[][]) => {
      const classes = probability[0]!.map((_, k) => k);
      const total = (of: (p: number, t: number) => number): number[] => classes.map((k) => probability.reduce((sum, row, i) => sum + of(row[k]!, target[i]![k]!), 0));
      const volumes = total((_, t) => t);
      const m = volumes.some(Boolean) ? Math.min(...volumes.filter(Boolean)) : 1;
      return { I: total((p, t) => p * t), S: total((p, t) => p + t), v: volumes.map((volume) => volume || m), m, K: classes.length };
    },
  },
  parameters,
  options: {
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 픽셀마다의 클래스 수', en: 'classes per pixel, for a flat vector' } },
  },
  properties: {
    convex: false, symmetric: false, range: [0, 1], estimates: 'none',
    gradientBound: ({ smooth }) => 1 / smooth, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[[1, 0], [1, 0], [0, 1]], [[1, 0], [1, 0], [0, 1]], { smooth: 0 }], value: 0, grad: [-0.08333333333333333, 0.3333333333333333, -0.08333333333333333, 0.3333333333333333, 0.08333333333333333, -0.3333333333333333], note: { ko: '크기가 두 배인 클래스의 기울기는 4분의 1이에요', en: 'a class twice as large has a quarter of the gradient' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[[1, 0], [0, 1]], [[0, 1], [1, 0]], { smooth: 0 }], value: 1, grad: [0, -0.5, -0.5, 0] },
    { at: { ko: '정답에 없는 클래스', en: 'an absent class' }, input: [[[1, 0], [0, 1]], [[1, 0], [1, 0]], { smooth: 0 }], value: 0.5, grad: [-0.375, 0.125, -0.375, 0.125], note: { ko: '정답에 있는 가장 작은 클래스와 가중치가 같아요', en: 'it has the weight of the smallest class present' } },
    { at: { ko: '모든 클래스에서 정답도 예측도 비어 있음', en: 'target and prediction empty in every class' }, input: [[[0, 0]], [[0, 0]]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '정답에 클래스가 하나도 없음', en: 'no class present in the target' }, input: [[[0.5, 0.25]], [[0, 0]], { smooth: 0.25 }], value: 0.75, grad: [0.25, 0.25], note: { ko: '모든 클래스의 가중치가 1이에요. MONAI에서는 모두 0이라 손실도 0이에요', en: 'every class has weight 1; in MONAI all have 0, and so has the loss' } },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'both empty, smooth = 0' }, input: [[[0, 0]], [[0, 0]], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '0에 가까운 소프트 레이블', en: 'a soft label near 0' }, input: [[[1, 0], [0, 1]], [[1, 0], [0, 1e-300]], { smooth: 0 }], value: 1, grad: [0, 2e-300, 0, 0], note: { ko: '그 클래스의 가중치가 압도적으로 커서 손실을 결정해요', en: 'the weight of that class dominates the loss' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 1]], [[0, 1]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '확률 대신 로짓을 넣음', en: 'a logit instead of a probability' }, input: [[[2.5, 0]], [[1, 0]]], throws: 'generalizedDice: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '픽셀 수가 다름', en: 'numbers of pixels differ' }, input: [[[1, 0], [1, 0]], [[1, 0]]], throws: 'generalizedDice: target must have as many rows as probability (2), got 1' },
    { at: { ko: '클래스 수가 다름', en: 'numbers of classes differ' }, input: [[[1, 0]], [[1, 0, 0]]], throws: 'generalizedDice: target must have rows as long as those of probability (2), got 3' },
  ],
  frameworks: {},
  sources: ['sudre2017', 'monai-losses', 'optax-losses', 'boundary-loss-code'],
  loss: generalizedDice,
});
