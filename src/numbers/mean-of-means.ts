import { rootMeanSquaredError, sparseCategoricalCrossEntropy } from 'lossary';

const meanOf = (list: readonly number[]) => list.reduce((sum, number) => sum + number, 0) / list.length;
const short = [2.3];
const long = new Array<number>(9).fill(0.1);

const weight = [1, 9];
const logits = [[1, 0], [2, 0]];
const targets = [0, 1];
const weighted = (rows: readonly number[]) =>
  sparseCategoricalCrossEntropy(rows.map((row) => logits[row]!), rows.map((row) => targets[row]!), { weight }).value;
const rmse = (errors: readonly number[]) => rootMeanSquaredError(errors, errors.map(() => 0)).value;

/** The numbers that the page on the mean of means prints, and how each comes about. */
export const numbers = {
  'first-batch': () => meanOf([1, 1, 1, 1]),
  'last-batch': () => meanOf([6]),
  'mean-of-means': () => meanOf([meanOf([1, 1, 1, 1]), meanOf([6])]),
  'mean': () => meanOf([1, 1, 1, 1, 6]),
  'per-answer': () => Number(meanOf([meanOf(short), meanOf(long)]).toFixed(12)),
  'per-token': () => meanOf([...short, ...long]),
  'weighted-apart': () => meanOf([weighted([0]), weighted([1])]),
  'weighted-together': () => weighted([0, 1]),
  'rmse-apart': () => meanOf([rmse([1]), rmse([3])]),
  'rmse-together': () => rmse([1, 3]),
};

export const checks = {
  'which-weight': () => [1, 4, 5].indexOf((1 / 2) / (1 / 2 / 4)),
};
