import { meanSquaredError, meanSquaredLogarithmicError } from 'lossary';

/** The numbers that the page on the mean squared logarithmic error prints, and how each comes about. */

const prices = [120, 150, 180, 200, 240, 300, 420, 900];
const ofOne = (prediction: number, target: number) => meanSquaredLogarithmicError([prediction], [target]).value;
const slopeOfOne = (prediction: number, target: number) => meanSquaredLogarithmicError([prediction], [target]).grad[0]!;
const sumOf = (list: readonly number[]) => list.reduce((sum, number) => sum + number, 0);

/** The constant with the smallest loss: the slope changes sign there, once below the largest target. */
function fit(targets: readonly number[]): number {
  let [low, high] = [Math.min(...targets), Math.max(...targets)];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    const slope = sumOf(Array.from(meanSquaredLogarithmicError(targets.map(() => middle), targets).grad));
    [low, high] = slope < 0 ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}

/** Duan's factor: the mean of the exponentials of the residuals on the logarithmic scale. */
const smearing = () => sumOf(prices.map((price) => (1 + price) / (1 + fit(prices)))) / prices.length;

/** The prediction at which the slope above a target is largest. */
function steepest(target: number): number {
  let best = target;
  for (let prediction = target; prediction < 10 * (target + 1); prediction += 0.001) {
    if (slopeOfOne(prediction, target) > slopeOfOne(best, target)) best = prediction;
  }
  return best;
}

export const numbers = {
  'half-of-tenth': () => ofOne(0.1, 0.2),
  'half-of-ten': () => ofOne(10, 20),
  'half-of-thousand': () => ofOne(1000, 2000),
  'limit-of-half': () => Math.log(2) ** 2,
  'low-by-5': () => ofOne(5, 10),
  'high-by-5': () => ofOne(15, 10),
  'fit-sample': () => fit([1, 2, 3, 4, 100]),
  'fit-prices': () => fit(prices),
  'mean-price': () => sumOf(prices) / prices.length,
  total: () => sumOf(prices),
  share: () => prices.length * fit(prices) / sumOf(prices),
  smearing: () => smearing(),
  'smeared-fit': () => (1 + fit(prices)) * smearing() - 1,
  'steepest-for-9': () => steepest(9),
  'slope-far-above': () => slopeOfOne(1e4, 100),
  'mse-slope-far-above': () => meanSquaredError([1e4], [100]).grad[0]!,
  'in-metres': () => ofOne(1.5, 1),
  'in-millimetres': () => ofOne(1500, 1000),
  'exp-back': () => Math.exp(Math.log1p(20)),
};

export const checks = {
  'four-or-nineteen': () => [ofOne(4, 9) > ofOne(19, 9) + 1e-9, ofOne(19, 9) > ofOne(4, 9) + 1e-9, true].indexOf(true),
  'mean-or-below': () => [fit(prices) > sumOf(prices) / prices.length, false, fit(prices) < sumOf(prices) / prices.length].indexOf(true),
};
