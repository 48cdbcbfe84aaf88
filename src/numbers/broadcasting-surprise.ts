import { meanSquaredError } from 'lossary';

const target = [1, 2, 5];
const mse = (prediction: readonly number[], truth: readonly number[]) => meanSquaredError(prediction, truth).value;
/** What (N, 1) minus (N,) computes: every prediction against every target. */
const table = (prediction: readonly number[], truth: readonly number[]) =>
  mse(prediction.flatMap((p) => truth.map(() => p)), prediction.flatMap(() => truth));

/** Policy gradient with (N,) log-probabilities and (N, 1) advantages: the mean over the table of products. */
const outer = (logProbability: readonly number[], advantage: readonly number[]) =>
  advantage.reduce((sum, a) => sum - logProbability.reduce((inner, l) => inner + a * l, 0), 0) / (advantage.length * logProbability.length);

/** The numbers that the page on surprises of broadcasting prints, and how each comes about. */
export const numbers = {
  'same-shape': () => mse([1, 2, 3], [1, 2, 3]),
  'broadcast': () => table([1, 2, 3], [1, 2, 3]),
  'all-mean': () => table([2, 2, 2], [1, 2, 3]),
  'advantage-zero': () => Math.abs(outer([-0.5, -1, -2], [-1, 0, 1])),
};

const constant = (value: number) => target.map(() => value);
const answers = () => [table(target, target), table(constant(8 / 3), target), table(constant(2), target)];

export const checks = {
  'best-answer': () => answers().indexOf(Math.min(...answers())),
};
