import { chamfer, earthMoversDistance, jensenShannonDivergence } from 'lossary';

const emd = (from: number[], to: number[], p = 1) => earthMoversDistance(from, to, { p });

/** Three bins; all mass of the target is in the first. */
const histograms = (weight: number[], target: number[]) =>
  earthMoversDistance([0, 1, 2], [0, 1, 2], { predictionWeight: weight, targetWeight: target }).value;
const divergence = (weight: number[]) => jensenShannonDivergence([weight], [[1, 0, 0]]).value;

/** Four bins at 0, 1, 2, 3. */
const rising = [0.1, 0.2, 0.3, 0.4];
const falling = [0.4, 0.3, 0.2, 0.1];
const withPlaces = () =>
  earthMoversDistance([0, 1, 2, 3], [0, 1, 2, 3], { predictionWeight: rising, targetWeight: falling }).value;

/** Four points, of which one is 100 off. */
const outlier = (p: number) => emd([0, 1, 2, 103], [0, 1, 2, 3], p).value;

/** The gradient of the first of two points on a unit base, the targets at height h on the other two corners. */
const firstGradient = (height: number) =>
  Array.from(earthMoversDistance([[0, 0], [1, height]], [[1, 0], [0, height]]).grad.prediction.slice(0, 2));

/** Normal-like numbers, the same on every run: sums of twelve uniform ones. */
function draws(seed: number): () => number {
  let state = seed;
  const uniform = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  return () => Array.from({ length: 12 }, uniform).reduce((sum, x) => sum + x, -6);
}

/** The mean distance of two samples of one distribution in the plane, over ten draws. */
function ofOneDistribution(points: number): number {
  const draw = draws(7);
  const sample = () => Array.from({ length: points }, () => [draw(), draw()]);
  return Array.from({ length: 10 }, () => earthMoversDistance(sample(), sample()).value).reduce((sum, x) => sum + x, 0) / 10;
}

/** The numbers that the page on the earth mover's distance prints, and how each comes about. */
export const numbers = {
  'shift': () => emd([0, 1, 2], [20, 21, 22]).value,
  'order': () => emd([3, 0, 1], [0, 1, 3]).value,
  'near-bin': () => histograms([0, 1, 0], [1, 0, 0]),
  'far-bin': () => histograms([0, 0, 1], [1, 0, 0]),
  'near-bin-js': () => divergence([0, 1, 0]),
  'far-bin-js': () => divergence([0, 0, 1]),
  'density-chamfer': () => chamfer([0, 0, 0, 10], [0, 10, 10, 10]).value,
  'slope-1': () => emd([0, 4], [1, 7]).grad.prediction[1]!,
  'slope-2': () => emd([0, 4], [1, 7], 2).grad.prediction[1]!,
  'outlier-1': () => outlier(1),
  'outlier-2': () => outlier(2),
  'before-x': () => firstGradient(0.9)[0]!,
  'before-y': () => firstGradient(0.9)[1]!,
  'after-x': () => firstGradient(1.1)[0]!,
  'after-y': () => firstGradient(1.1)[1]!,
  'with-places': () => withPlaces(),
  'heights-as-places': () => emd(rising, falling).value,
  'sample-10': () => ofOneDistribution(10),
  'sample-50': () => ofOneDistribution(50),
  'sample-200': () => ofOneDistribution(200),
  'w2': () => Math.sqrt(emd([0, 1, 3], [1, 2, 6], 2).value),
  'w2-squared': () => emd([0, 1, 3], [1, 2, 6], 2).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'pile': () => [0, 5, 20].indexOf(emd([0, 0, 0, 10], [0, 10, 10, 10]).value),
};
