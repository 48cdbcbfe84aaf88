import { huber, huberAt, meanAbsoluteErrorAt } from 'lossary';

/** How much of the precision of the mean an estimator with these slopes keeps where noise is normal, by a sum over a fine grid. */
function efficiency(slope: (residual: number) => number): number {
  let [products, squares, whole] = [0, 0, 0];
  for (let e = -8; e <= 8; e += 1 / 512) {
    const density = Math.exp((-e * e) / 2);
    products += density * slope(e) * e;
    squares += density * slope(e) ** 2;
    whole += density;
  }
  return products ** 2 / (squares * whole);
}

/** The numbers that the page on the Huber loss prints, and how each comes about. */
export const numbers = {
  'efficiency-at-sigma': () => efficiency((e) => huberAt(e, 1).slope),
  'efficiency-at-two-sigma': () => efficiency((e) => huberAt(e, 2).slope),
  'efficiency-of-the-median': () => efficiency((e) => meanAbsoluteErrorAt(e).slope),
  'in-millimeters': () => huber([1000 * 1.5], [0]).value,
  'with-the-bars': () => huber([-10], [0]).value,
  'square-at-the-joint': () => huber([3], [0], { delta: 3 }).value,
};

const slope = (residual: number): number => huber([residual], [0]).grad[0]!;

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'three-times-as-far': () => [1, 3, 9].indexOf(slope(9) / slope(3)),
};
