import { meanAbsoluteError, meanSquaredError, quantile } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on the quantile loss prints, and how each comes about. */

const demand = [5, 6, 7, 8, 9, 10, 12, 15, 18, 22, 48];
const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The loss of one constant prediction for all of the data. */
const ofConstant = (constant: number, data: readonly number[], tau: number) =>
  quantile(data.map(() => constant), data, { tau }).value;

/** The constant with the smallest loss: the loss is piecewise linear with joints at the data, so one of them is best. */
const bestOf = (data: readonly number[], loss: (constant: number) => number) =>
  data.reduce((best, constant) => (loss(constant) < loss(best) ? constant : best));

/** What an order costs on an average day: 9 for each piece that is missing, 1 for each that is left over. */
const cost = (order: number) =>
  demand.reduce((sum, wanted) => sum + (wanted > order ? 9 * (wanted - order) : order - wanted), 0) / demand.length;

const mean = demand.reduce((sum, wanted) => sum + wanted, 0) / demand.length;
const median = bestOf(demand, (constant) => meanAbsoluteError(demand.map(() => constant), demand).value);
const order = bestOf(demand, (constant) => ofConstant(constant, demand, 0.9));

/** Descent on one target of 5, started a little below it. */
const path = gradientDescent(([prediction]) => quantile([prediction!], [5], { tau: 0.9 }), [4.9], { steps: 20, rate: 0.2 })
  .map(({ parameters }) => parameters[0]!);

export const numbers = {
  'too-low': () => quantile([0], [2], { tau: 0.9 }).value,
  'too-high': () => quantile([4], [2], { tau: 0.9 }).value,
  'half-of-mae': () => quantile([0.5, 3, -2, 1], [0, 0, 0, 0]).value,
  mae: () => meanAbsoluteError([0.5, 3, -2, 1], [0, 0, 0, 0]).value,
  recipe: () => quantile([0, 3], [2, 2], { tau: 0.75 }).value,
  mean: () => mean,
  median: () => median,
  order: () => order,
  'loss-of-order': () => ofConstant(order, demand, 0.9),
  'cost-of-mean': () => cost(mean),
  'cost-of-median': () => cost(median),
  'cost-of-order': () => cost(order),
  'mse-of-mean': () => meanSquaredError(demand.map(() => mean), demand).value,
  'mse-of-order': () => meanSquaredError(demand.map(() => order), demand).value,
  'flat-at-9': () => ofConstant(9, oneToTen, 0.9),
  'right-way': () => bestOf(oneToTen, (constant) => ofConstant(constant, oneToTen, 0.85)),
  'wrong-way': () => bestOf(oneToTen, (constant) => quantile(oneToTen, oneToTen.map(() => constant), { tau: 0.85 }).value),
  'after-one-step': () => path[1]!,
  'step-down': () => path[1]! - path[2]!,
  'percent-as-level': () => Math.max(90 * (2 - 3), (90 - 1) * (2 - 3)),
};

export const checks = {
  'which-level': () => [0.1, 0.5, 0.9].findIndex((tau) =>
    Math.round(quantile([0], [1], { tau }).value / quantile([1], [0], { tau }).value) === 9),
  'swapped-arguments': () => [9, 5, 1].indexOf(
    bestOf(oneToTen.slice(0, 9), (constant) => quantile(oneToTen.slice(0, 9), oneToTen.slice(0, 9).map(() => constant), { tau: 0.95 }).value)),
};
