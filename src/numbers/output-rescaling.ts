import { huber, meanSquaredError } from 'lossary';

/** The numbers that the page on rescaling outputs prints, and how each comes about. */

const sample = [1, 2, 3, 4, 100];
const { grad } = meanSquaredError([1, 100], [0, 0]);
const share = grad[1]! / (grad[0]! + grad[1]!);
const [a, b, o] = [0, 10, -0.5];

export const numbers = {
  square: () => meanSquaredError([60], [80]).value,
  'square-scaled': () => meanSquaredError([0.6], [0.8]).value,
  huber: () => huber([20], [0]).value,
  'huber-scaled': () => huber([1], [0]).value,
  share: () => share,
  geometric: () => Math.exp(sample.reduce((sum, y) => sum + Math.log(y), 0) / sample.length),
  'tanh-wrong': () => a + (b - a) * o,
  'tanh-right': () => a + ((b - a) * (o + 1)) / 2,
};

export const checks = {
  share: () => (share > 0.95 ? 2 : share > 0.6 ? 1 : 0),
};
