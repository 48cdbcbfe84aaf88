import { focalTversky, tversky } from 'lossary';

const repeat = (count: number, value: number) => new Array<number>(count).fill(value);
const object = [...repeat(10, 1), ...repeat(90, 0)];
const found = (count: number) => [...repeat(count, 1), ...repeat(100 - count, 0)];
const weights = { alpha: 0.3, beta: 0.7, smooth: 0 };
const plain = (count: number) => tversky(found(count), object, weights);
/** How many times as steep as Tversky at a missed pixel. */
const factor = (count: number, gamma: number) =>
  focalTversky(found(count), object, { ...weights, gamma }).grad[9]! / plain(count).grad[9]!;
const power = (loss: number) => loss ** 0.75;

/** The loss below which the gradient grows: (1/γ)^(γ/(γ − 1)) with γ = 4/3. */
const turn = (gamma: number) => (1 / gamma) ** (gamma / (gamma - 1));

/** The numbers that the page on the focal Tversky loss prints, and how each comes about. */
export const numbers = {
  'tversky-9': () => plain(9).value,
  'tversky-5': () => plain(5).value,
  'tversky-1': () => plain(1).value,
  'factor-9': () => factor(9, 4 / 3),
  'factor-5': () => factor(5, 4 / 3),
  'factor-1': () => factor(1, 4 / 3),
  'factor-9-two': () => factor(9, 2),
  'factor-5-two': () => factor(5, 2),
  'factor-1-two': () => factor(1, 2),
  'factor-9-low': () => factor(9, 0.75),
  'factor-5-low': () => factor(5, 0.75),
  'factor-1-low': () => factor(1, 0.75),
  'turn': () => turn(4 / 3),
  'mean-of-powers': () => 0.5 * (power(0.25) + power(0.81)),
  'power-of-mean': () => power(0.53),
};

export const checks = {
  'which-gains': () => [factor(9, 4 / 3) > 1 && factor(1, 4 / 3) < 1, factor(9, 4 / 3) < 1, factor(1, 4 / 3) > 1].indexOf(true),
};
