import { gaussianNll, meanSquaredError, reconstruction } from 'lossary';

const repeat = (count: number, value: number) => Array.from({ length: count }, () => value);
const off = [repeat(784, 0.6), repeat(784, 0.5)] as const;
const bernoulli = (answer: number, gray: number) => reconstruction(repeat(784, answer), repeat(784, gray), { likelihood: 'bernoulli' }).value;

/** Three edges that are equally likely, as rows of four pixels, and the mean loss of one answer for all of them. */
const edges = [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0]];
const expected = (answer: readonly number[], likelihood: 'l2' | 'l1') =>
  reconstruction(edges.map(() => answer), edges, { likelihood }).value;
const average = [0, 1, 2, 3].map((at) => edges.reduce((sum, edge) => sum + edge[at]! / edges.length, 0));
const middle = edges[1]!;

/** The slope of a pixel under a Gaussian of this deviation, over the slope of l2. */
const against = (deviation: number) =>
  gaussianNll([0.6], [0.5], [deviation ** 2]).grad.prediction[0]! / reconstruction([0.6], [0.5]).grad[0]!;

/** The numbers that the page on the reconstruction loss prints, and how each comes about. */
export const numbers = {
  'image': () => reconstruction(...off).value,
  'pixel-mean': () => meanSquaredError(...off).value,
  'factor': () => reconstruction(...off).value / meanSquaredError(...off).value,
  'average-l2': () => expected(average, 'l2'),
  'middle-l2': () => expected(middle, 'l2'),
  'average-l1': () => expected(average, 'l1'),
  'middle-l1': () => expected(middle, 'l1'),
  'gray-perfect': () => bernoulli(0.3, 0.3),
  'gray-off': () => bernoulli(0.4, 0.3),
  'gray-share': () => bernoulli(0.3, 0.3) / bernoulli(0.4, 0.3),
  'wrong-l2': () => reconstruction([0.01], [1]).grad[0]!,
  'wrong-l1': () => reconstruction([0.01], [1], { likelihood: 'l1' }).grad[0]!,
  'wrong-bernoulli': () => reconstruction([0.01], [1], { likelihood: 'bernoulli' }).grad[0]!,
  'deviation-1': () => against(1),
  'deviation-01': () => against(0.1),
  'sum': () => reconstruction([[0.5, 0], [1, 1]], [[0, 0], [0, 1]], { reduction: 'sum' }).value,
  'mean': () => reconstruction([[0.5, 0], [1, 1]], [[0, 0], [0, 1]]).value,
};

export const checks = {
  'kl-factor': () => [1, 28, 784].findIndex((guess) => Math.abs(reconstruction(...off).value / meanSquaredError(...off).value - guess) < 1e-6),
};
