import { negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';
import { logSoftmax, softmax } from 'lossary/training';

const logit = [2, 0, -1];
const crossEntropy = (logits: ArrayLike<number>) => sparseCategoricalCrossEntropy([Array.from(logits)], [0]);
const nll = (logProbability: ArrayLike<number>) => negativeLogLikelihood([Array.from(logProbability)], [0]);

/** Softmax twice: the least loss, where the first softmax gives the target all of the probability. */
const floor = (classes: number) => crossEntropy(Array.from({ length: classes }, (_, at) => (at === 0 ? 1 : 0))).value;
const start = (classes: number) => crossEntropy(new Array<number>(classes).fill(0)).value;

/** d(−p) / d(logit of the target) = −p (1 − p). */
function slopeOfProbability(logits: readonly number[]): number {
  const p = softmax(logits)[0]!;
  return nll(softmax(logits)).grad[0]! * p * (1 - p);
}

/** The numbers that the page on softmax before NLL prints, and how each comes about. */
export const numbers = {
  'right': () => crossEntropy(logit).value,
  'log-softmax-nll': () => nll(logSoftmax(logit)).value,
  'log-softmax-twice': () => crossEntropy(logSoftmax(logit)).value,
  'of-probabilities': () => nll(softmax(logit)).value,
  'of-logits': () => nll(logit).value,
  'twice': () => crossEntropy(softmax(logit)).value,
  'slope-right': () => crossEntropy([-5, 5, 0]).grad[0]!,
  'slope-wrong': () => slopeOfProbability([-5, 5, 0]),
  'floor-2': () => floor(2),
  'floor-3': () => floor(3),
  'floor-10': () => floor(10),
  'floor-1000': () => floor(1000),
  'start-2': () => start(2),
  'start-3': () => start(3),
  'start-10': () => start(10),
  'start-1000': () => start(1000),
};

export const checks = {
  'start': () => [-0.1, 0, Math.log(10)].findIndex((value) => Math.abs(value - nll(softmax(new Array<number>(10).fill(0))).value) < 1e-9),
};
