import { checkParameters, checkReduction, must } from '#core/check';
import { forwardBackward } from '#core/lattice';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction } from '#core/result';
import { readRows, type Rows } from '#core/rows';
import { softmaxInto } from '#core/softmax';

export const settings = {
  blank: { default: 0, domain: { 'an integer': true, 'at least': 0 } },
} as const satisfies Settings;

export interface CtcOptions extends ParameterOptions<typeof settings> {
  /** sequences whose labels no path can spell cost 0 and pull nowhere, instead of Infinity */
  readonly zeroInfinity?: boolean;
  readonly reduction?: Reduction;
}

/**
 * Connectionist temporal classification: the surprise at a sequence of labels, however they lie along the frames.
 *
 * Nobody has to say which frame belongs to which label: every path that collapses to the labels counts, after equal
 * neighbors are merged and blanks dropped. A sequence needs a frame for each label and one more between equal ones;
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
  const { states: places, forward, backward, logProbability: total } = forwardBackward(log, classes, labels, blank);
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
      throw must('ctc', `labels[${item}][${i}]`, `be an integer from 0 to ${columns - 1}, other than blank (${blank})`, label);
    }
    return rows;
  });
}
