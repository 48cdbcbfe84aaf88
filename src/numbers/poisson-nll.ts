import { meanSquaredError, poissonNll } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on the Poisson loss prints, and how each comes about. */

/** Deaths by horse kicks in 280 years of an army corps: how often there were 0, 1, 2, 3 and 4. */
const kicks = [144, 91, 32, 11, 2].flatMap((times, deaths) => Array.from({ length: times }, () => deaths));
const meanOf = (list: readonly number[]) => list.reduce((sum, number) => sum + number, 0) / list.length;
const kicksMean = meanOf(kicks);

const ofLog = (z: number, count: number) => poissonNll([z], [count]).value;
const ofRate = (rate: number, count: number) => poissonNll([rate], [count], { logInput: false }).value;

/** How much larger the loss of a rate is than that of a perfect one. */
const excess = (rate: number, count: number) => ofRate(rate, count) - ofRate(count, count);

/** The logarithm of the rate that fits the kicks best. */
const fit = () => gradientDescent(([z]) => {
  const { value, grad } = poissonNll(kicks.map(() => z!), kicks);
  return { value, grad: [grad.reduce((sum, part) => sum + part, 0)] };
}, [0], { steps: 200, rate: 0.5, keep: 'last' }).at(-1)!.parameters[0]!;

export const numbers = {
  'kicks-mean': () => kicksMean,
  'kicks-variance': () => meanOf(kicks.map((deaths) => (deaths - kicksMean) ** 2)),
  'kicks-fit': () => fit(),
  'kicks-rate': () => Math.exp(fit()),
  'as-log': () => ofLog(2, 3),
  'as-rate': () => ofRate(2, 3),
  'miss-of-small': () => excess(10, 20),
  'miss-of-large': () => excess(1000, 1010),
  'miss-in-mse': () => meanSquaredError([1000], [1010]).value,
  'miss-ratio': () => excess(10, 20) / excess(1000, 1010),
  'perfect-10': () => ofRate(10, 10),
  'perfect-1': () => ofRate(1, 1),
  'slope-too-high': () => poissonNll([20], [5]).grad[0]!,
  'rate-as-log': () => ofLog(5, 5),
  'log-as-log': () => ofLog(Math.log(5), 5),
  'float32-limit': () => Math.log(3.4028234663852886e38),
};

export const checks = {
  'same-residual': () => [excess(10, 20) > excess(1000, 1010), false, excess(10, 20) < excess(1000, 1010)].indexOf(true),
  'perfect-is-zero': () => [0, 1, -13].indexOf(Math.round(ofRate(10, 10))),
};
