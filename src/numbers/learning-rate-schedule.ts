import { meanAbsoluteError } from 'lossary';
import { constantRate, cosineDecay, exponentialDecay, gradientDescent, stepDecay, type Schedule } from 'lossary/training';

/** The numbers that the page on learning-rate schedules prints, and how each comes about. */

/** How far from the minimum of the absolute value 40 steps end that start 1 away. */
const left = (rate: Schedule) =>
  Math.abs(gradientDescent((w) => meanAbsoluteError(w, [0]), [1], { steps: 40, rate, keep: 'last' }).at(-1)!.parameters[0]!);

const halving = exponentialDecay(0.3, { factor: 0.5 });
const reach = Array.from({ length: 100 }, (_, step) => halving(step)).reduce((sum, rate) => sum + rate, 0);
const cosine = cosineDecay(1, { steps: 100 });

export const numbers = {
  constant: () => left(constantRate(0.3)),
  halving: () => left(halving),
  steps: () => left(stepDecay(0.3, { every: 10 })),
  cosine: () => left(cosineDecay(0.3, { steps: 40 })),
  reach: () => reach,
  'cosine-quarter': () => cosine(25),
  'cosine-half': () => cosine(50),
  'cosine-three': () => cosine(75),
};

export const checks = {
  reach: () => (reach >= 1 ? 0 : 1),
};
