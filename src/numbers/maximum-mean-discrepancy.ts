import { earthMoversDistance, maximumMeanDiscrepancy, type MaximumMeanDiscrepancyOptions } from 'lossary';

const mmd = (x: number[], y: number[], options: MaximumMeanDiscrepancyOptions = {}) => maximumMeanDiscrepancy(x, y, options);

/** The size of the gradient of one point against another, at a distance. */
const slope = (distance: number, options: MaximumMeanDiscrepancyOptions = {}) => Math.abs(mmd([0], [distance], options).grad.prediction[0]!);

/** Interleaved points, as two samples of one distribution are. */
const interleaved = (bandwidth: number) => mmd([0, 1, 2, 3], [0.5, 1.5, 2.5, 3.5], { bandwidth }).value;

/** The same mean, another spread. */
const spread = (bandwidth: number) => mmd([-1, 1], [0, 0], { bandwidth }).value;

/** The kernels of several widths, added up: the gradient of one point at distance 10. */
const severalWidths = () => [1, 2, 4, 8, 16].reduce((sum, bandwidth) => sum + slope(10, { bandwidth }), 0);

/** The gradient of the root of it, for two points at a distance. */
const rootSlope = (distance: number) => slope(distance) / (2 * Math.sqrt(mmd([0], [distance]).value));

/** The numbers that the page on the maximum mean discrepancy prints, and how each comes about. */
export const numbers = {
  'biased': () => mmd([0, 1], [2, 4]).value,
  'unbiased': () => mmd([0, 1], [2, 4], { unbiased: true }).value,
  'itself-unbiased': () => mmd([0, 1], [0, 1], { unbiased: true }).value,
  'slope-1': () => slope(1),
  'slope-3': () => slope(3),
  'slope-5': () => slope(5),
  'wide-at-5': () => slope(5, { bandwidth: 5 }),
  'energy-at-5': () => slope(5, { kernel: 'energy' }),
  'energy-at-100': () => slope(100, { kernel: 'energy' }),
  'slope-10': () => slope(10),
  'several-10': () => severalWidths(),
  'narrow': () => interleaved(0.05),
  'fitting': () => interleaved(1),
  'spread-narrow': () => spread(1),
  'spread-wide': () => spread(20),
  'sweep-fifth': () => mmd([0, 1], [2, 4], { bandwidth: 0.2 }).value,
  'sweep-2': () => mmd([0, 1], [2, 4], { bandwidth: 2 }).value,
  'sweep-5': () => mmd([0, 1], [2, 4], { bandwidth: 5 }).value,
  'sweep-20': () => mmd([0, 1], [2, 4], { bandwidth: 20 }).value,
  'energy': () => mmd([0, 1], [2, 4], { kernel: 'energy' }).value,
  'transport': () => earthMoversDistance([0, 1], [2, 4]).value,
  'root-near': () => rootSlope(0.001),
  'square-near': () => slope(0.001),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'ten-widths': () => ([[0, true], [2, true], [2, false]] as const)
    .findIndex(([value, moves]) => Math.abs(mmd([0], [10]).value - value) < 1e-9 && moves === (slope(10) > 1e-9)),
};
