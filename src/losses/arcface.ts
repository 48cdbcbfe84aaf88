import { checkParameters, checkReduction, must } from '#core/check';
import { checkClasses } from '#core/classes';
import { card } from '#core/kinds';
import { classesOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'arcface';

const settings = {
  margin: { default: 0.5, domain: { 'at least': 0, below: Infinity } },
  scale: { default: 64, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '각도 마진(라디안)', en: 'angular margin, in radians' }, slider: { min: 0, max: 1, step: 0.05 } },
  scale: { symbol: 's', label: { ko: '척도', en: 'scale' }, slider: { min: 1, max: 64, step: 1 } },
});

export interface ArcfaceOptions extends ParameterOptions<typeof settings> {
  /** cosines a row, where they are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * ArcFace loss: cross-entropy over the angles to all class centres, with a margin added to the angle of the true class.
 *
 * The margin is the same angle everywhere, so classes become compact on the sphere and part from each other. The scale
 * must be large: cosines differ by at most 2, and at scale 1 no softmax over many classes comes near certainty.
 *
 * Takes the cosines between embedding and class centres, both of length 1. It is cos(θ + m) as in the paper: where θ is
 * beyond π − m it rises again, and pushes further away. The code of the authors and PyTorch Metric Learning take
 * cos θ − m sin m there, which falls on, but has a step. At cos θ = ±1, where the slope has no end, the slope of
 * sin θ is declared 0, so that no NaN follows from 0 · ∞ in the embedding. PyTorch has no such loss.
 *
 * @param cosine   [rows][classes] or, flat, one row; from −1 to 1: clip what rounding adds
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: in radians, at least 0 and finite; scale: above 0 and finite; classes; reduction over the rows
 * @returns        value in nats; grad [rows * classes], by the cosines
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a cosine is outside −1 to 1, or a class id is no class
 * @see Deng, Guo, Xue and Zafeiriou 2019, ArcFace, doi:10.1109/CVPR.2019.00482, arXiv:1801.07698
 * @example arcface([0.6, 0], [0], { margin: 0, scale: 5 }).value.toFixed(6) // => '0.048587'
 */
export function arcface(cosine: Vector | Matrix, target: Indices, options: ArcfaceOptions = {}): LossResult {
  const { margin = settings.margin.default, scale = settings.scale.default, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows(who, 'cosine', cosine, 'classes', options.classes);
  checkClasses(who, target, 'cosine', rows, classes);
  checkParameters(who, settings, { margin, scale });
  checkReduction(who, reduction);
  const cosMargin = Math.cos(margin);
  const sinMargin = Math.sin(margin);
  const perSlope = reduction === 'mean' ? scale / rows : scale;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const z = new Float64Array(classes);
  const slope = new Float64Array(classes);
  const wanted = new Float64Array(classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    for (let j = 0; j < classes; j++) {
      const c = flat[from + j]!;
      if (c < -1 || c > 1) throw must(who, `cosine[${from + j}]`, 'be at least -1 and at most 1', c);
      z[j] = scale * c;
    }
    const t = target[row]!;
    const c = flat[from + t]!;
    const sine = Math.sqrt((1 - c) * (1 + c));
    z[t] = scale * (c * cosMargin - sine * sinMargin); // s cos(θ + m)
    wanted[t] = 1;
    const loss = crossEntropyInto(slope, z, wanted);
    wanted[t] = 0;
    sum += loss;
    if (elements) elements[row] = loss;
    for (let j = 0; j < classes; j++) grad[from + j] = perSlope * slope[j]!;
    grad[from + t]! *= cosMargin + (sine === 0 ? 0 : (c / sine) * sinMargin); // d cos(θ + m) / d cos θ = sin(θ + m) / sin θ
  }
  return { value: reduction === 'mean' ? sum / rows : sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
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
      p: { role: 'prediction', label: { ko: '정답 클래스의 코사인 cos θ', en: 'cosine of the true class, cos θ' } },
      c: { role: 'residual', label: { ko: '다른 클래스의 코사인', en: 'cosines of the other classes' } },
      k: { role: 'target', label: { ko: '다른 클래스의 수', en: 'number of other classes' } },
      m: { role: 'parameter', label: parameters.margin.label },
      s: { role: 'parameter', label: parameters.scale.label },
      '\\theta': { role: 'prediction', label: { ko: '정답 클래스와의 각도', en: 'angle to the true class' } },
    },
    where: 'p \\cos\\left(m\\right) - \\sqrt{1 - p^{2}} \\sin\\left(m\\right) = \\cos\\left(\\theta + m\\right)',
    inputs: (cosine: number[], target: number) => ({ p: cosine[target]!, c: cosine.toSpliced(target, 1), k: cosine.length - 1 }),
  },
  parameters,
  options: { classes: classesOption, reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'Deng et al. 2019', source: 'deng2019', difference: {
      ko: '임베딩과 클래스 중심을 받아 길이를 1로 맞추는 것까지가 손실이에요. 여기는 그 코사인에서 시작해요. 척도 64와 마진 0.5는 같아요.',
      en: 'Takes embeddings and class centres and gives them length 1; here the loss begins at their cosines. Scale 64 and margin 0.5 are the same.',
    } },
    { where: 'InsightFace, the code of the authors', source: 'insightface', difference: {
      ko: '각도가 π − m을 넘으면 cos(θ + m) 대신 cos θ − m sin m을 써요. 계속 내려가지만 이음매에서 값이 뛰어요. 코사인 −0.95와 0.2, 척도 4에서 거기는 5.5627, 여기는 4.7424예요. easy_margin이면 코사인이 0보다 클 때만 마진을 더해요. 레이블 −1인 행은 건너뛰어요.',
      en: 'Beyond the angle π − m it takes cos θ − m sin m for cos(θ + m), which falls on but has a step: cosines −0.95 and 0.2 at scale 4 cost 5.5627 there, 4.7424 here. With easy_margin it adds the margin only where the cosine is above 0. It skips rows labelled −1.',
    } },
    { where: 'PyTorch Metric Learning ArcFaceLoss', source: 'pytorch-metric-learning', difference: {
      ko: '마진을 도로 받고 기본값이 28.6도예요. 라디안으로 0.4992라서, 코사인 0.5와 0.3의 손실이 거기는 17.636, 여기는 17.690이에요. π − m 너머는 InsightFace와 같아요.',
      en: 'Takes the margin in degrees, 28.6 by default. That is 0.4992 radians, so cosines 0.5 and 0.3 cost 17.636 there, 17.690 here. Beyond π − m it does as InsightFace.',
    } },
  ],
  edges: [
    { at: { ko: '클래스 중심 위', en: 'at the class centre' }, input: [[1, 0], [0], { scale: 1 }], value: 0.34768544486725067, grad: [-0.25772755324225005, 0.29367898182375834], note: { ko: '기울기가 끝없는 곳이라 sin θ의 기울기를 0으로 정했어요', en: 'the slope has no end there: that of sin θ is declared 0' } },
    { at: { ko: '중심의 정반대', en: 'opposite the centre' }, input: [[-1, 0], [0], { scale: 1 }], value: 1.2252680067576234, grad: [-0.6198550086481227, 0.7063210181762417] },
    { at: { ko: '각도가 π − m을 넘음', en: 'an angle beyond π − m' }, input: [[-0.96, -0.96], [0], { scale: 1 }], value: 0.7015413234200807, grad: [0.386283249609168, 0.504179505206970], note: { ko: 'cos(θ + m)이 다시 올라가서 오히려 밀어내요', en: 'cos(θ + m) rises again, so it pushes further away' } },
    { at: { ko: '가장 틀린 곳', en: 'as wrong as can be' }, input: [[-1, 1], [0]], value: 120.16528396098385, grad: [-56.16528396098385, 64] },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0.5, 0.5], [0], { margin: 0, scale: 1 }], value: 0.6931471805599453, grad: [-0.5, 0.5], note: { ko: '코사인의 교차 엔트로피예요', en: 'the cross-entropy of the cosines' } },
    { at: { ko: '클래스가 하나', en: 'one class' }, input: [[0.3], [0]], value: 0, grad: [0] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '반올림으로 1을 넘음', en: 'above 1 by rounding' }, input: [[1.0000000000000002, 0], [0]], throws: 'arcface: cosine[0] must be at least -1 and at most 1, got 1.0000000000000002' },
    { at: { ko: '없는 클래스', en: 'a class there is not' }, input: [[0.5, 0.1], [2]], throws: 'arcface: target[0] must be an integer at least 0 and below 2, got 2' },
    { at: { ko: '마진이 음수', en: 'margin below 0' }, input: [[0.5, 0.1], [0], { margin: -0.1 }], throws: 'arcface: margin must be at least 0 and below Infinity, got -0.1' },
    { at: { ko: '척도 0', en: 'scale 0' }, input: [[0.5, 0.1], [0], { scale: 0 }], throws: 'arcface: scale must be above 0 and below Infinity, got 0' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(64 * torch.where(F.one_hot(target, cosine.shape[1]).bool(), torch.cos(cosine.acos() + 0.5), cosine), target)',
  },
  sources: ['deng2019', 'insightface', 'pytorch-metric-learning'],
  loss: arcface,
}));
