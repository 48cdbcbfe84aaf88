import { checkParameters, must } from '#core/check';
import { keptWeight } from '#core/classes';
import { card } from '#core/kinds';
import { lovasz } from '#core/lovasz';
import { ignoreIndexDescription } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Vector } from '#core/result';
import { readRows } from '#core/rows';

const who = 'lovaszSoftmax';

const settings = {
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  ignoreIndex: ignoreIndexDescription,
});

export interface LovaszSoftmaxOptions extends ParameterOptions<typeof settings> {
  /** average over the classes that are absent from the target, too */
  readonly absent?: boolean;
  /** classes a pixel, where the probabilities are one flat vector */
  readonly classes?: number;
}

/**
 * Lovász-softmax: the mean Jaccard loss over the classes of an image, extended from masks to probabilities.
 *
 * Where every probability is 0 or 1 it is one minus the mean IoU, the very measure of segmentation; between, each pixel
 * counts by what the IoU loses when it goes wrong after all that are worse. It is often added to cross-entropy.
 *
 * The whole input is one image; the authors' code counts a batch as one unless told otherwise. As there, only classes of
 * the target are averaged, unless `absent` is set: a class that is not there costs its highest probability.
 *
 * @param probability  [pixels][classes] or, flat, pixel after pixel; from 0 to 1, after the softmax (not logits)
 * @param target       [pixels], integers from 0 to classes − 1, or ignoreIndex
 * @param options      ignoreIndex: an integer; absent; classes: row length of flat probabilities
 * @returns            value without unit, from 0 to 1; grad [pixels * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a probability is outside 0 to 1, or a class id is no class
 * @see Berman, Rannen Triki and Blaschko 2018, The Lovász-Softmax loss, arXiv:1705.08790
 * @example lovaszSoftmax([[0.5, 0.5], [0.25, 0.75]], [0, 9], { ignoreIndex: 9 }).value // => 0.5
 */
export function lovaszSoftmax(probability: Vector | Matrix, target: Indices, options: LovaszSoftmaxOptions = {}): LossResult {
  const { ignoreIndex = settings.ignoreIndex.default, absent = false } = options;
  const { flat: p, rows: pixels, columns: classes } = readRows(who, 'probability', probability, 'classes', options.classes);
  if (target.length !== pixels) throw must(who, 'target', `have one class id for each row of probability (${pixels})`, target.length);
  checkParameters(who, settings, { ignoreIndex });
  keptWeight(who, target, classes, ignoreIndex, undefined);
  for (let i = 0; i < p.length; i++) if (p[i]! < 0 || p[i]! > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', p[i]);
  const there = new Set<number>(target);
  there.delete(ignoreIndex);
  const counted = Array.from({ length: classes }, (_, k) => k).filter((k) => absent || there.has(k));
  const scale = 1 / counted.length;
  const grad = new Float64Array(p.length);
  const error = new Float64Array(pixels);
  const object = new Uint8Array(pixels);
  const slope = new Float64Array(pixels);
  let sum = 0;
  for (const k of counted) {
    for (let i = 0; i < pixels; i++) {
      const own = p[i * classes + k]!;
      const ignored = target[i] === ignoreIndex;
      object[i] = target[i] === k && !ignored ? 1 : 0;
      error[i] = ignored ? 0 : object[i] ? 1 - own : own; // a pixel without error costs nothing
    }
    sum += lovasz(error, object, slope);
    for (let i = 0; i < pixels; i++) grad[i * classes + k] = object[i] ? 0 - scale * slope[i]! : scale * slope[i]!;
  }
  return { value: scale * sum, grad };
}

export default /* @__PURE__ */ card(() => ({
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
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probabilities' } },
      t: { role: 'target', label: { ko: '픽셀의 클래스', en: 'class of each pixel' } },
      c: { role: 'target', label: { ko: '정답에 있는 클래스', en: 'a class of the target' } },
      m: { role: 'residual', label: { ko: '오차. 클래스마다 큰 것부터', en: 'errors, class by class, the largest first' } },
      g: { role: 'target', label: { ko: '오차가 더 큰 픽셀에 이어 이 픽셀도 틀릴 때 IoU가 줄어드는 양', en: 'what the IoU of the class loses when this pixel goes wrong after those with larger errors' } },
      C: { role: 'target', label: { ko: '정답에 있는 클래스 수', en: 'number of classes in the target' } },
      M: { role: 'target', label: { ko: '오차의 수', en: 'number of errors' } },
    },
    where: 'm_{i} = \\begin{cases} 1 - p_{j,c} & t_{j} = c \\\\ p_{j,c} & t_{j} \\ne c \\end{cases}',
    inputs: (probability: number[][], target: number[]) => {
      const classes = [...new Set(target)];
      const errors = classes.flatMap((c) => {
        const order = probability.map((row, i) => ({ own: target[i] === c, m: target[i] === c ? 1 - row[c]! : row[c]! })).sort((a, b) => b.m - a.m);
        const size = order.filter(({ own }) => own).length;
        const wrong = (count: number, own: boolean): number => order.slice(0, count).filter((one) => one.own === own).length;
        const iou = (count: number): number => (size - wrong(count, true)) / (size + wrong(count, false));
        return order.map(({ m }, i) => ({ m, g: iou(i) - iou(i + 1) }));
      });
      return { m: errors.map(({ m }) => m), g: errors.map(({ g }) => g), M: errors.length, C: classes.length };
    },
  },
  parameters,
  options: {
    absent: { type: 'boolean', default: 'false', label: { ko: '정답에 없는 클래스도 평균에 넣어요', en: 'average over the classes that are absent from the target, too' } },
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 픽셀마다의 클래스 수', en: 'classes a pixel, for a flat vector' } },
  },
  properties: {
    convex: true, symmetric: false, range: [0, 1], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'Berman et al. 2018, lovasz_softmax', source: 'lovasz-softmax-code', difference: {
      ko: '오차가 같은 픽셀의 기울기를 정렬된 순서대로 줘요. 확률이 모두 0.5인 두 픽셀, 정답 (0, 1)에서 거기는 (−0.5, 0.25)와 (0, −0.25), 여기는 (−0.375, 0.125)와 (0.125, −0.375)예요. 값은 둘 다 0.5예요.',
      en: 'Gives pixels of equal error their slopes in the order they were sorted: two pixels of probabilities 0.5 with classes (0, 1) get (−0.5, 0.25) and (0, −0.25) there, (−0.375, 0.125) and (0.125, −0.375) here. The value is 0.5 in both.',
    } },
    { where: 'Berman et al. 2018, all ignored', source: 'lovasz-softmax-code', difference: {
      ko: '모든 픽셀을 무시하면 거기는 0이에요. 여기는 PyTorch의 교차 엔트로피처럼 0 / 0이라 NaN이고, 기울기는 0이에요.',
      en: 'With every pixel ignored it gives 0. Here it is 0 / 0, NaN, as in the cross-entropy of PyTorch, with a gradient of 0.',
    } },
    { where: 'SMP LovaszLoss', source: 'smp-losses', difference: {
      ko: '로짓을 받아 소프트맥스를 하고(from_logits는 읽지 않아요), 정답 클래스만 평균해요. 확률 (0.8, 0.2)를 로짓인 줄 알고 주면 정답 0에서 0.354344, 여기는 0.2예요.',
      en: 'Takes logits and applies the softmax itself, whatever from_logits says: probabilities (0.8, 0.2) passed as they are, with class 0, cost 0.354344 there, 0.2 here.',
    } },
  ],
  edges: [
    { at: { ko: '모두 맞음', en: 'all right' }, input: [[[1, 0], [0, 1]], [0, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '오차가 0인 픽셀에는 기울기가 없어요', en: 'a pixel without error has no slope' } },
    { at: { ko: '모두 틀림', en: 'all wrong' }, input: [[[0, 1], [1, 0]], [0, 1]], value: 1, grad: [-0.375, 0.125, 0.125, -0.375] },
    { at: { ko: '클래스가 하나뿐', en: 'one class in the target' }, input: [[[0.75, 0.25], [0.5, 0.5]], [0, 0]], value: 0.375, grad: [-0.5, 0, -0.5, 0], note: { ko: '없는 클래스에는 기울기가 없어요', en: 'the absent class has no slope' } },
    { at: { ko: '없는 클래스도 셈', en: 'the same with absent' }, input: [[[0.75, 0.25], [0.5, 0.5]], [0, 0], { absent: true }], value: 0.4375, grad: [-0.25, 0, -0.25, 0.5] },
    { at: { ko: '무시한 픽셀', en: 'an ignored pixel' }, input: [[[0.75, 0.25], [0, 1]], [0, -100]], value: 0.25, grad: [-1, 0, 0, 0] },
    { at: { ko: '모두 무시', en: 'all ignored' }, input: [[[0.75, 0.25]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'NaN 확률', en: 'a NaN probability' }, input: [[[NaN, 0.5], [0.5, 0.5]], [0, 0]], value: NaN, grad: [NaN, 0, NaN, 0] },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[[2.5, 0]], [0]], throws: 'lovaszSoftmax: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '없는 클래스 번호', en: 'a class there is not' }, input: [[[1, 0]], [2]], throws: 'lovaszSoftmax: target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got 2' },
    { at: { ko: '픽셀 수가 다름', en: 'numbers of pixels differ' }, input: [[[1, 0]], [0, 1]], throws: 'lovaszSoftmax: target must have one class id for each row of probability (1), got 2' },
  ],
  frameworks: {},
  sources: ['berman2018', 'lovasz-softmax-code', 'smp-losses'],
  loss: lovaszSoftmax,
}));
