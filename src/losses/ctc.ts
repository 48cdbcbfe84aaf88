import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { latticeOf } from '#core/lattice';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction } from '#core/result';
import { readRows, type Rows } from '#core/rows';
import { softmaxInto } from '#core/softmax';

const settings = {
  blank: { default: 0, domain: { 'an integer': true, 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  blank: { symbol: 'b', label: { ko: '빈칸의 클래스 번호', en: 'class id of the blank' } },
});

export interface CtcOptions extends ParameterOptions<typeof settings> {
  /** sequences whose labels no path can spell cost 0 and pull nowhere, instead of Infinity */
  readonly zeroInfinity?: boolean;
  readonly reduction?: Reduction;
}

/**
 * Connectionist temporal classification: the surprise at a sequence of labels, however they lie along the frames.
 *
 * Nobody has to say which frame belongs to which label: every path that collapses to the labels counts, after equal
 * neighbours are merged and blanks dropped. A sequence needs a frame for each label and one more between equal ones;
 * with fewer no path is left, the loss is Infinity and its gradient NaN, unless `zeroInfinity`.
 *
 * PyTorch: `ctc_loss` of log_softmax, whose mean divides each loss by its number of labels (at least 1), then by the
 * number of sequences; so does this one. Keras and optax take logits too; optax has no such division.
 *
 * @param logit    [sequences][frames][classes]; each sequence has frames of its own
 * @param labels   [sequences][labels], class ids other than the blank
 * @param options  blank: an integer at least 0; zeroInfinity; reduction
 * @returns        value in nats; grad [all frames * classes], sequence after sequence
 * @throws {RangeError} if a sequence is empty, frames differ in length, a label is no class or the blank, or their numbers differ
 * @see Graves et al. 2006, Connectionist Temporal Classification, doi:10.1145/1143844.1143891
 * @example ctc([[[0, 0], [0, 0]]], [[0]], { blank: 1 }).value // => 0.2876820724517809
 */
export function ctc(logit: readonly Matrix[], labels: readonly Indices[], options: CtcOptions = {}): LossResult {
  const { blank = settings.blank.default, zeroInfinity = false, reduction = 'mean' } = options;
  checkParameters('ctc', settings, { blank });
  checkReduction('ctc', reduction);
  const sequences = readSequences(logit, labels, blank);
  const elements = new Float64Array(sequences.length);
  const grad = new Float64Array(sequences.reduce((sum, { flat }) => sum + flat.length, 0));
  let value = 0;
  let from = 0;
  sequences.forEach(({ flat, columns }, item) => {
    const own = labels[item]!;
    const share = grad.subarray(from, (from += flat.length));
    const scale = reduction === 'mean' ? 1 / (Math.max(1, own.length) * sequences.length) : 1;
    const loss = walk(flat, columns, own, blank, share);
    const silenced = zeroInfinity && loss === Infinity;
    if (loss === Infinity) share.fill(NaN); // no path is left that a slope could favour
    elements[item] = silenced ? 0 : loss;
    value += scale * elements[item]!;
    for (let i = 0; i < share.length; i++) share[i] = silenced ? 0 : scale * share[i]!;
  });
  return { value, grad, ...(reduction === 'none' && { elements }) };
}

/** The loss of one sequence; writes its slopes, softmax minus the share of all paths that is in a class at a frame. */
function walk(logit: Rows['flat'], classes: number, labels: Indices, blank: number, slope: Float64Array): number {
  const log = new Float64Array(logit.length);
  for (let from = 0; from < log.length; from += classes) {
    const all = softmaxInto(slope, logit, from, from + classes);
    for (let i = from; i < from + classes; i++) log[i] = logit[i]! - all;
  }
  const { places, forward, backward, total } = latticeOf(log, classes, labels, blank);
  for (let at = 0; at < forward.length; at++) {
    const frame = Math.floor(at / places.length);
    slope[frame * classes + places[at % places.length]!]! -= Math.exp(forward[at]! + backward[at]! - total);
  }
  return -total;
}

function readSequences(logit: readonly Matrix[], labels: readonly Indices[], blank: number): Rows[] {
  if (!(logit.length > 0)) throw must('ctc', 'logit', 'have at least 1 element', logit.length);
  if (labels.length !== logit.length) throw must('ctc', 'labels', `have one list for each sequence of logit (${logit.length})`, labels.length);
  return Array.from(logit, (sequence, item) => {
    const rows = readRows('ctc', `logit[${item}]`, sequence, 'classes');
    const { columns } = rows;
    if (item > 0 && columns !== readRows('ctc', 'logit[0]', logit[0]!, 'classes').columns) {
      throw must('ctc', `logit[${item}]`, `have as many classes as logit[0] (${logit[0]![0]!.length})`, columns);
    }
    if (blank >= columns) throw must('ctc', 'blank', `be below the number of classes (${columns})`, blank);
    const own = labels[item]!;
    if (!(own?.length >= 0)) throw must('ctc', `labels[${item}]`, 'be a list of class ids', own);
    for (let i = 0; i < own.length; i++) {
      const label = own[i]!;
      if (Number.isInteger(label) && label >= 0 && label < columns && label !== blank) continue;
      throw must('ctc', `labels[${item}][${i}]`, `be an integer at least 0 and below ${columns}, other than blank (${blank})`, label);
    }
    return rows;
  });
}

/** The probability of every path that collapses to the labels, one by one: for the formula, where frames are few. */
function paths(logit: readonly (readonly number[])[], labels: readonly number[], blank: number): number[] {
  const found: number[] = [];
  const wanted = labels.join();
  const shares = logit.map((row) => { const sum = row.reduce((total, z) => total + Math.exp(z), 0); return row.map((z) => Math.exp(z) / sum); });
  const extend = (path: readonly number[], probability: number): void => {
    if (path.length < logit.length) return shares[path.length]!.forEach((share, id) => extend([...path, id], probability * share));
    if (path.filter((id, frame) => id !== path[frame - 1] && id !== blank).join() === wanted) found.push(probability);
  };
  extend([], 1);
  return found;
}

export default /* @__PURE__ */ card(() => ({
  id: 'ctc',
  name: { ko: 'CTC 손실', en: 'CTC loss' },
  kind: 'sequence',
  family: 'sequence',
  arguments: [
    { name: 'logit', form: 'sequences', numbers: 'real', differentiated: true },
    { name: 'labels', form: 'labels', numbers: 'id' },
  ],
  meanOf: { ko: '수열마다 레이블 수(적어도 1)로 나눈 값을 수열 수로 나눠요', en: 'each loss over its number of labels (at least 1), then over the number of sequences' },
  formula: {
    name: '\\ell(z, y)',
    body: '-\\ln\\left(\\sum_{k=1}^{K} p_{k}\\right)',
    symbols: {
      p: { role: 'prediction', label: { ko: '레이블로 줄어드는 경로 하나의 확률', en: 'probability of one path that collapses to the labels' } },
      K: { role: 'target', label: { ko: '그런 경로의 수', en: 'number of such paths' } },
    },
    inputs: (logit, labels) => { const p = paths(logit, labels, settings.blank.default); return { p, K: p.length }; },
  },
  parameters,
  options: {
    zeroInfinity: { type: 'boolean', default: 'false', label: { ko: '쓸 수 있는 경로가 없는 수열의 손실과 기울기를 0으로 두어요', en: 'a sequence that no path can spell costs 0 and has gradient 0' } },
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch ctc_loss', source: 'pytorch-ctc-loss', difference: {
      ko: '로그 확률을 받고, log_softmax를 지난 로짓에 대한 기울기만 옳아요. 로그 확률로 미분한 값은 소프트맥스에서 사후 확률을 뺀 값이라 수치 미분과 달라요.',
      en: 'Takes log-probabilities, and its gradient is right only for the logits behind a log_softmax: asked for that of the log-probabilities it gives softmax minus posterior, which no difference quotient gives.',
    } },
    { where: 'optax ctc_loss', source: 'optax-losses', difference: {
      ko: '로그 0 대신 -1e5를 써서, 불가능한 수열의 손실이 무한대가 아니라 약 1e5예요. 평균은 레이블 수로 나누지 않아요.',
      en: 'Writes −1e5 for the logarithm of 0, so a sequence that cannot be spelt costs about 1e5 instead of Infinity; its losses are not divided by the number of labels.',
    } },
  ],
  edges: [
    { at: { ko: '레이블이 없음', en: 'no labels' }, input: [[[[0, 0], [0, 0]]], [[]]], value: 1.3862943611198906, grad: [-0.5, 0.5, -0.5, 0.5], note: { ko: '모든 프레임이 빈칸이어야 해요', en: 'every frame must be blank' } },
    { at: { ko: '프레임이 모자람', en: 'too few frames' }, input: [[[[0, 0, 0]]], [[1, 2]]], value: Infinity, grad: [NaN, NaN, NaN], note: { ko: 'PyTorch와 같아요', en: 'as PyTorch' } },
    { at: { ko: '프레임이 모자람, zeroInfinity', en: 'too few frames, zeroInfinity' }, input: [[[[0, 0, 0]]], [[1, 2]], { zeroInfinity: true }], value: 0, grad: [0, 0, 0] },
    { at: { ko: '같은 레이블이 이어짐, 프레임 2개', en: 'the same label twice, two frames' }, input: [[[[0, 0], [0, 0]]], [[1, 1]]], value: Infinity, grad: [NaN, NaN, NaN, NaN], note: { ko: '사이에 빈칸이 있어야 해서 세 프레임이 필요해요', en: 'a blank must come between: three frames' } },
    { at: { ko: '프레임 하나, 레이블 하나', en: 'one frame, one label' }, input: [[[[0, 0]]], [[1]]], value: 0.6931471805599453, grad: [0.5, -0.5] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[[[NaN, 0]]], [[1]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '레이블이 목록이 아님', en: 'labels that are no list' }, input: [[[[0, 0]]], [1]], throws: 'ctc: labels[0] must be a list of class ids, got 1' },
    { at: { ko: '레이블이 빈칸', en: 'a label that is the blank' }, input: [[[[0, 0]]], [[0]]], throws: 'ctc: labels[0][0] must be an integer at least 0 and below 2, other than blank (0), got 0' },
    { at: { ko: '클래스가 아닌 레이블', en: 'a label that is no class' }, input: [[[[0, 0]]], [[2]]], throws: 'ctc: labels[0][0] must be an integer at least 0 and below 2, other than blank (0), got 2' },
    { at: { ko: '클래스가 아닌 빈칸', en: 'a blank that is no class' }, input: [[[[0, 0]]], [[1]], { blank: 2 }], throws: 'ctc: blank must be below the number of classes (2), got 2' },
    { at: { ko: '레이블 목록이 모자람', en: 'too few lists of labels' }, input: [[[[0, 0]], [[0, 0]]], [[1]]], throws: 'ctc: labels must have one list for each sequence of logit (2), got 1' },
    { at: { ko: '클래스 수가 다름', en: 'classes differ' }, input: [[[[0, 0]], [[0, 0, 0]]], [[1], [1]]], throws: 'ctc: logit[1] must have as many classes as logit[0] (2), got 3' },
  ],
  frameworks: {
    pytorch: 'F.ctc_loss(logit.log_softmax(2).transpose(0, 1), labels, frames, lengths)',
    optax: 'optax.losses.ctc_loss(logit, logit_paddings, labels, label_paddings)',
  },
  sources: ['graves2006', 'pytorch-ctc-loss', 'optax-losses'],
  loss: ctc,
}));
