import type { Card } from '#core/card/kinds';
import { losses, type Loss } from './losses.ts';
import { shares, softmax, sumOf, three, type Three } from './three.ts';

/** What a loss takes for its prediction, and for its target. */
export type Prediction = 'logit' | 'logProbability' | 'probability';
export type Target = 'id' | 'distribution' | 'teacher';

/** A loss of a row of three classes, as its card describes it. */
export interface Problem {
  readonly loss: string;
  readonly prediction: Prediction;
  readonly target: Target;
  /** does it take a weight for each class? */
  readonly weighted: boolean;
}

/** A problem with its loss at hand. */
export interface Loaded extends Problem {
  readonly run: Loss;
}

const predictions: Readonly<Record<string, Prediction>> = {
  real: 'logit', 'log-distribution': 'logProbability', distribution: 'probability',
};
const targets: Readonly<Record<string, Target>> = { id: 'id', distribution: 'distribution', real: 'teacher' };

/** The problem of a card; none where its arguments are no distribution and its target. */
export function problemOf({ id, arguments: [first, second], options }: Card): Problem | undefined {
  const prediction = predictions[first!.numbers];
  const target = second && targets[second.numbers];
  if (!(id in losses) || !prediction || !target) return undefined;
  return { loss: id, prediction, target, weighted: options?.weight?.weighs === 'class' };
}

/** What is set of a problem: the target as the loss takes it, and its options. */
export interface Setting {
  /** id of the true class */
  readonly y: number;
  /** target distribution, or the teacher's logits */
  readonly given: Three;
  /** parameters of the loss, with weights of the classes where it takes them */
  readonly options: Readonly<Record<string, number | Three>>;
}

const temperatureOf = ({ options }: Setting): number => (options.temperature as number | undefined) ?? 1;

/** The distribution that logits are to this loss: a temperature comes before the softmax. */
export const distributionOf = (logits: Three, setting: Setting): Three => softmax(logits, temperatureOf(setting));

/** Logits of a distribution: without a temperature, its logarithms. Off the rim by a hair, where a logarithm would end. */
const logitsOf = (p: Three, setting: Setting): Three => three((k) => temperatureOf(setting) * Math.log(Math.max(p[k]!, 1e-12)));

/** The target as a distribution: of one class, as given, or the teacher's; smoothed where labels are. */
export function aim({ target }: Problem, setting: Setting): Three {
  const smoothing = (setting.options.labelSmoothing as number | undefined) ?? 0;
  const wanted: Readonly<Record<Target, () => Three>> = {
    id: () => three((k) => (k === setting.y ? 1 : 0)),
    distribution: () => shares(setting.given),
    teacher: () => distributionOf(setting.given, setting),
  };
  const q = wanted[target]();
  return three((k) => (1 - smoothing) * q[k]! + smoothing / 3);
}

/** Loss and gradients of one row. */
export interface Measured {
  /** the loss of the row, with its weights */
  readonly value: number;
  /** the mean over this one row, which some losses divide by the weight */
  readonly mean: number;
  /** in what the loss takes */
  readonly grad: Three;
  /** in the logits behind it */
  readonly logitGrad: Three;
}

/** Loss and gradients at logits, by the loss itself. */
export function measure(problem: Loaded, setting: Setting, logits: Three): Measured {
  const p = softmax(logits);
  const input = problem.prediction === 'logit' ? logits : problem.prediction === 'probability' ? p : three((k) => logOf(logits, k));
  const call = (reduction: string) =>
    problem.run(input, targetRows(problem, setting, 1), { ...setting.options, rowLength: 3, reduction });
  const { value, grad: flat } = call('sum');
  const grad = three((k) => flat[k]!);
  // the mean of the divergence is over classes too: it has no weights, and nothing to tell
  return { value, mean: problem.weighted ? call('mean').value : value, grad, logitGrad: behindSoftmax(problem.prediction, grad, p) };
}

const logOf = (logits: Three, k: number): number => {
  const max = Math.max(...logits);
  return logits[k]! - max - Math.log(sumOf(three((j) => Math.exp(logits[j]! - max))));
};

/** The chain rule through the softmax. */
function behindSoftmax(prediction: Prediction, grad: Three, p: Three): Three {
  if (prediction === 'logit') return grad;
  if (prediction === 'logProbability') return three((k) => grad[k]! - p[k]! * sumOf(grad));
  const mean = sumOf(three((k) => p[k]! * grad[k]!));
  return three((k) => p[k]! * (grad[k]! - mean));
}

/** The losses of many distributions, by one call. */
export function lossesAt(problem: Loaded, setting: Setting, mixes: readonly Three[]): number[] {
  const rows = problem.prediction === 'probability' ? mixes : mixes.map((p) => logitsOf(p, setting));
  const options = { ...setting.options, rowLength: 3, reduction: 'none' };
  const { elements } = problem.run(rows.flat(), targetRows(problem, setting, mixes.length), options);
  const each = elements!.length / mixes.length; // an elementwise loss has one for each class
  return mixes.map((_, row) => elements!.slice(row * each, (row + 1) * each).reduce((sum, element) => sum + element, 0));
}

/** The same target for a number of rows. */
function targetRows({ target }: Problem, { y, given }: Setting, rows: number): number[] {
  const row = target === 'id' ? [y] : target === 'teacher' ? given : shares(given);
  return Array.from({ length: rows }, () => row).flat();
}
