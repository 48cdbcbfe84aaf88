import { checkNumbers, must } from '#core/check';
import { forwardBackward } from '#core/lattice';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows, type Rows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf } from '#core/weight';

export const settings = {
  blank: { default: 0, domain: { 'an integer': true, 'at least': 0 } },
} as const satisfies Settings;

export interface CtcOptions extends ParameterOptions<typeof settings> {
  /** sequences without a valid alignment have loss 0 and gradient 0, instead of Infinity and NaN */
  readonly zeroInfinity?: boolean;
  /** [sequences]; the mean divides each loss by its number of labels, then their weighted sum by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Connectionist temporal classification: -log of the total probability of all alignments of the labels to the frames.
 *
 * No alignment has to be given: every path counts that collapses to the labels when repeats are merged and blanks removed. A
 * sequence needs a frame for each label and one more between equal neighbors; with fewer there is no valid alignment: the
 * loss is Infinity and the gradient NaN, unless `zeroInfinity`.
 *
 * PyTorch: `ctc_loss` of log_softmax, whose mean divides each loss by its number of labels (at least 1), then by the
 * number of sequences; so does this one. Keras and optax take logits, too; optax has no such division.
 *
 * @param logit    [sequences][frames][classes]; the number of frames may differ
 * @param labels   [sequences][labels], class ids other than the blank
 * @param options  blank: an integer at least 0; zeroInfinity; sampleWeight [sequences]; reduction
 * @returns        value in nats; grad [all frames * classes], sequence after sequence
 * @throws {RangeError} if a sequence is empty, frames differ in length, a label is out of range or blank, or logit and labels differ in length
 * @see Graves et al. 2006, Connectionist Temporal Classification, doi:10.1145/1143844.1143891
 * @example ctc([[[0, 0], [0, 0]]], [[0]], { blank: 1 }).value // => 0.287682072451781
 */
export function ctc(logit: readonly Matrix[], labels: readonly Indices[], options: CtcOptions = {}): LossResult {
  const { blank, zeroInfinity, sampleWeight, reduction } = readOptions('ctc', options, {
    ...settings, zeroInfinity: off, sampleWeight: {}, reduction: reductions,
  }, { mask_index: 'blank' });
  const sequences = readSequences(logit, labels, blank);
  const { length } = sequences;
  if (sampleWeight !== undefined) checkNumbers('ctc', { sampleWeight }, length, `have one number for each sequence of logit (${length})`);
  const divisor = sampleWeight ? sumOf(sampleWeight) : length;
  const elements = new Float64Array(length);
  const grad = new Float64Array(sequences.reduce((sum, { flat }) => sum + flat.length, 0));
  let value = 0;
  let from = 0;
  sequences.forEach((sequence, item) => {
    const target = labels[item]!;
    const sequenceGrad = grad.subarray(from, (from += sequence.flat.length));
    const weight = sampleWeight ? sampleWeight[item]! : 1;
    if (weight === 0) return; // left out, whatever it holds
    const share = reduction === 'mean' ? 1 / (Math.max(1, target.length) * divisor) : 1;
    const loss = sequenceLoss(sequence, target, blank, sequenceGrad);
    const zeroed = zeroInfinity && loss === Infinity;
    if (loss === Infinity) sequenceGrad.fill(NaN); // no valid alignment; the gradient is undefined
    elements[item] = zeroed ? 0 : weight * loss;
    value += share * elements[item]!;
    for (let i = 0; i < sequenceGrad.length; i++) sequenceGrad[i] = zeroed ? 0 : share * weight * sequenceGrad[i]!;
  });
  return { value, grad, ...(reduction === 'none' && { elements }) };
}

/**
 * The loss of one sequence; writes its gradient, softmax minus the posterior of each class at each frame.
 *
 * The paths are summed in units of the most probable class of each frame: −ln p of certain and right frames keeps its digits.
 */
function sequenceLoss({ flat, columns: classes }: Rows, labels: Indices, blank: number, grad: Float64Array): number {
  const z = inFloat64(flat);
  const emission = new Float64Array(z.length); // z − max z of the frame
  const tops = new Uint32Array(z.length / classes);
  let logSoftmaxes = 0; // Σ (max z − ln Σ e^z) over the frames
  for (let frame = 0, from = 0; frame < tops.length; frame++, from += classes) {
    const end = from + classes;
    const top = (tops[frame] = argmax(z, from, end));
    const rest = exponentialsInto(grad, z, from, end, top);
    logSoftmaxes -= Math.log1p(rest);
    for (let i = from; i < end; i++) {
      emission[i] = z[i]! - z[top]!;
      grad[i]! /= 1 + rest;
    }
  }
  const { states, logAlpha, logBeta, logPaths } = forwardBackward(emission, classes, labels, blank);
  for (let at = 0; at < logAlpha.length; at++) {
    const frame = Math.floor(at / states.length);
    const posterior = Math.exp(logAlpha[at]! + logBeta[at]! - logPaths); // α_t(s) β_t(s) / p(l | x)
    grad[frame * classes + states[at % states.length]!]! -= posterior;
  }
  for (let frame = 0, from = 0; frame < tops.length; frame++, from += classes) {
    let topGradient = 0;
    for (let i = from; i < from + classes; i++) if (i !== tops[frame]) topGradient -= grad[i]!;
    grad[tops[frame]!] = topGradient; // minus the sum of the others: softmax − posterior would cancel
  }
  return 0 - logSoftmaxes - logPaths;
}

function readSequences(logit: readonly Matrix[], labels: readonly Indices[], blank: number): Rows[] {
  const { length } = Object(logit) as readonly Matrix[]; // what is no list has none
  if (!(length > 0)) throw must('ctc', 'logit', 'have at least 1 element', length ?? logit);
  const sequences = Array.from(logit, (sequence, item) => readRows('ctc', `logit[${item}]`, sequence));
  const classes = sequences[0]!.columns;
  sequences.forEach(({ columns }, item) => {
    if (columns !== classes) throw must('ctc', `logit[${item}]`, `have as many classes as logit[0] (${classes})`, columns);
  });
  if (blank >= classes) throw must('ctc', 'blank', `be below the number of classes (${classes})`, blank);
  const lists = (Object(labels) as readonly Indices[]).length;
  if (lists !== length) throw must('ctc', 'labels', `have one list for each sequence of logit (${length})`, lists ?? labels);
  for (let item = 0; item < length; item++) checkLabels(`labels[${item}]`, labels[item]!, classes, blank);
  return sequences;
}

/** Throws unless a list has class ids only, none of them the blank. */
function checkLabels(name: string, labels: Indices, classes: number, blank: number): void {
  if (!(labels?.length >= 0)) throw must('ctc', name, 'be a list of class ids', labels);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (Number.isInteger(label) && label >= 0 && label < classes && label !== blank) continue;
    throw must('ctc', `${name}[${i}]`, `be an integer from 0 to ${classes - 1}, other than blank (${blank})`, label);
  }
}
