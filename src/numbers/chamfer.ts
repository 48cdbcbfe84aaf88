import { chamfer, earthMoversDistance } from 'lossary';

const distance = (from: number[][], to: number[][]) => chamfer(from, to).value;

/** The mean distance of the points of one cloud to their nearest in the other, without the square. */
const oneWay = (from: number[][], to: number[][]) =>
  from.reduce((sum, [x, y]) => sum + Math.min(...to.map(([u, v]) => Math.hypot(x! - u!, y! - v!))), 0) / from.length;

const square = [[0, 0], [1, 0], [0, 1], [1, 1]];
const withStray = [...square.slice(0, 3), [10, 10]];

/** Three predicted points in one clump, one true point near it and two far away. */
const clump = [[0, 0], [0.1, 0], [0, 0.1]];
const corners = [[0, 0], [3, 0], [0, 3]];
const clumpGradient = () => chamfer(clump, corners).grad.prediction;

const [origin, threeFour] = [[[0, 0]], [[3, 4]]];
const inUnit = (unit: number) => chamfer([[0, 0]], [[0.1 * unit, 0]]).value;

/** Two points, padded by two zeros to the length of another cloud of the batch. */
const real = [[5, 5], [6, 5]];
const padded = [...real, [0, 0], [0, 0]];

/** The numbers that the page on the Chamfer distance prints, and how each comes about. */
export const numbers = {
  'density': () => chamfer([0, 0, 0, 10], [0, 10, 10, 10]).value,
  'density-transport': () => earthMoversDistance([0, 0, 0, 10], [0, 10, 10, 10]).value,
  'stray': () => distance(withStray, square),
  'stray-transport': () => earthMoversDistance(withStray, square).value,
  'direct': () => chamfer([0], [10]).value,
  'first-leg': () => chamfer([0], [0, 10]).value,
  'second-leg': () => chamfer([0, 10], [10]).value,
  'clump-first': () => clumpGradient()[0]!,
  'clump-second': () => clumpGradient()[2]!,
  'clump-transport': () => earthMoversDistance(clump, corners).grad.prediction[2]!,
  'rest-slope': () => chamfer([2.5], [0, 10]).grad.prediction[0]!,
  'rest': () => chamfer([2.5], [0, 10]).value,
  'both-squared': () => distance(origin, threeFour),
  'one-direction': () => distance(origin, threeFour) / 2,
  'mean-of-distances': () => (oneWay(origin, threeFour) + oneWay(threeFour, origin)) / 2,
  'sum-of-distances': () => oneWay(origin, threeFour) + oneWay(threeFour, origin),
  'in-meters': () => inUnit(1),
  'in-centimeters': () => inUnit(100),
  'without-padding': () => distance(real, real),
  'with-padding': () => distance(real, padded),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'counts': () => [0, 5, 50].indexOf(chamfer([0, 0, 0, 10], [0, 10, 10, 10]).value),
};
