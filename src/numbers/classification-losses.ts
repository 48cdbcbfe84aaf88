import {
  absoluteErrorOnProbabilities, binaryCrossEntropyWithLogits, focal, sparseCategoricalCrossEntropy, squaredHinge, type LossResult,
} from 'lossary';
import { sigmoid, softmax } from 'lossary/training';

type OfLogit = (logit: number, target: number) => LossResult;
const logitOf = (p: number) => Math.log(p / (1 - p));
const bce = (posWeight: number): OfLogit => (logit, target) => binaryCrossEntropyWithLogits([logit], [target], { posWeight });
const ofFocal = (alpha: number): OfLogit => (logit, target) => focal([logit], [target], { alpha, gamma: 2 });

/** The share of a group in the summed size of the gradients: 99000 easy negatives, 900 hard ones, 100 positives. */
const groups = { easy: [99000, 0.02, 0], hard: [900, 0.6, 0], positive: [100, 0.3, 1] } as const;
function share(loss: OfLogit, group: keyof typeof groups): number {
  const size = ([count, p, target]: readonly [number, number, number]) => count * Math.abs(loss(logitOf(p), target).grad[0]!);
  return size(groups[group]) / (size(groups.easy) + size(groups.hard) + size(groups.positive));
}

/** The output with the least expected loss where nine in ten are positive: bisection on the expected slope. */
function best(slope: (output: number) => number): number {
  let [low, high] = [-20, 20];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    [low, high] = slope(middle) < 0 ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}
const expected = (loss: OfLogit) => (logit: number) => 0.9 * loss(logit, 1).grad[0]! + 0.1 * loss(logit, 0).grad[0]!;
const zeros = (count: number) => new Array<number>(count).fill(0);
const start = (classes: number) => sparseCategoricalCrossEntropy([zeros(classes)], [0]).value;

/** The slope of the absolute error on probabilities in the logit of the target, behind a softmax. */
function slopeBehindSoftmax(gap: number): number {
  const p = 1 / (1 + Math.exp(gap));
  const { grad } = absoluteErrorOnProbabilities([[p, 1 - p]], [0]);
  return Math.abs(p * (1 - p) * (grad[0]! - grad[1]!));
}

/** The numbers that the guide to classification losses prints, and how each comes about. */
export const numbers = {
  'bce-easy': () => share(bce(1), 'easy'),
  'bce-hard': () => share(bce(1), 'hard'),
  'bce-positive': () => share(bce(1), 'positive'),
  'w999-easy': () => share(bce(999), 'easy'),
  'w999-hard': () => share(bce(999), 'hard'),
  'w999-positive': () => share(bce(999), 'positive'),
  'w30-easy': () => share(bce(30), 'easy'),
  'w30-hard': () => share(bce(30), 'hard'),
  'w30-positive': () => share(bce(30), 'positive'),
  'f25-easy': () => share(ofFocal(0.25), 'easy'),
  'f25-hard': () => share(ofFocal(0.25), 'hard'),
  'f25-positive': () => share(ofFocal(0.25), 'positive'),
  'f90-easy': () => share(ofFocal(0.9), 'easy'),
  'f90-hard': () => share(ofFocal(0.9), 'hard'),
  'f90-positive': () => share(ofFocal(0.9), 'positive'),
  'two-softmax': () => sparseCategoricalCrossEntropy([[3, 5]], [1]).value,
  'two-sigmoid': () => binaryCrossEntropyWithLogits([2], [1]).value,
  'start-sigmoid': () => binaryCrossEntropyWithLogits(zeros(1000), [1, ...zeros(999)], { reduction: 'sum' }).value,
  'start-softmax': () => start(1000),
  'multi-softmax': () => softmax([2, 2, -5])[0]!,
  'multi-sigmoid': () => sigmoid([2])[0]!,
  'best-bce': () => sigmoid([best(expected(bce(1)))])[0]!,
  'best-focal': () => sigmoid([best(expected(ofFocal(0.5)))])[0]!,
  'best-squared-hinge': () => best((score) => 0.9 * squaredHinge([score], [1]).grad[0]! + 0.1 * squaredHinge([score], [-1]).grad[0]!),
  'noise-ce': () => Math.abs(sparseCategoricalCrossEntropy([[0, 10]], [0]).grad[0]!),
  'noise-ae': () => slopeBehindSoftmax(10),
  'start-2': () => start(2),
  'start-10': () => start(10),
  'floor-3': () => sparseCategoricalCrossEntropy([[1, 0, 0]], [0]).value,
};

const shares = (loss: OfLogit) => [share(loss, 'easy'), share(loss, 'hard'), share(loss, 'positive')];

export const checks = {
  'which-leads': () => shares(bce(999)).indexOf(Math.max(...shares(bce(999)))),
};
