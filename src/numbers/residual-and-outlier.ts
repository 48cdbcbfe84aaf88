import { barron, huber, meanAbsoluteError, meanSquaredError, type LossResult } from 'lossary';

/** The numbers that the page on residuals and outliers prints, and how each comes about. */

const measured = [2.1, 1.9, 2, 2.2, 1.8, 12];

function medianOf(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
const meanOf = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
const median = medianOf(measured);

/** What part of all slopes, by size, the last measurement has where the median is predicted. */
function share(loss: (prediction: number[], target: number[]) => LossResult, target = measured): number {
  const { grad } = loss(target.map(() => median), target);
  return Math.abs(grad.at(-1)!) / grad.reduce((sum, g) => sum + Math.abs(g), 0);
}
const absolute = (prediction: number[], target: number[]) => meanAbsoluteError(prediction, target);

const mean = meanOf(measured);
const deviation = Math.sqrt(meanSquaredError(measured, measured.map(() => mean), { reduction: 'sum' }).value / (measured.length - 1));
const mad = 1.4826 * medianOf(measured.map((x) => Math.abs(x - median)));

export const numbers = {
  'share-mse': () => share((prediction, target) => meanSquaredError(prediction, target)),
  'share-huber': () => share((prediction, target) => huber(prediction, target, { delta: 0.3 })),
  'share-mae': () => share(absolute),
  'share-barron': () => share((prediction, target) => barron(prediction, target, { alpha: -2, scale: 0.3 })),
  'z-score': () => (12 - mean) / deviation,
  'z-largest': () => (measured.length - 1) / Math.sqrt(measured.length),
  mad: () => mad,
  'mad-score': () => (12 - median) / mad,
};

const farther = share(absolute, [...measured.slice(0, -1), 1200]) / share(absolute);

export const checks = {
  'mae-share': () => [100, 1, 0].indexOf(Number(farther.toFixed(9))),
};
