import { meanAbsoluteError, meanAbsoluteErrorAt, meanSquaredErrorAt } from 'lossary';

/** Where steps with a learning rate of 0.1 lead from a residual of 0.25. */
function after(steps: number, slope: (residual: number) => number): number {
  let residual = 0.25;
  for (let step = 0; step < steps; step++) residual -= 0.1 * slope(residual);
  return residual;
}
const absolute = (e: number): number => meanAbsoluteErrorAt(e).slope;
const squared = (e: number): number => meanSquaredErrorAt(e).slope;

/** The numbers that the page on the mean absolute error prints, and how each comes about. */
export const numbers = {
  'variance-of-the-median': () => Math.PI / 2,
  'absolute-after-1': () => after(1, absolute),
  'absolute-after-2': () => after(2, absolute),
  'absolute-after-3': () => after(3, absolute),
  'absolute-after-4': () => after(4, absolute),
  'squared-after-1': () => after(1, squared),
  'squared-after-2': () => after(2, squared),
  'squared-after-3': () => after(3, squared),
  'between-probabilities': () => meanAbsoluteError([0.7, 0.2, 0.1], [0.5, 0.3, 0.2], { reduction: 'sum' }).value,
};
