import { triplet } from 'lossary';

/** The length of the gradient at a negative so far from the anchor, the positive being at 1: the margin is violated below 2. */
const arrow = (distance: number): number => Math.hypot(...triplet([[0, 0]], [[1, 0]], [[0, distance]]).grad.negative);

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'negative-comes-closer': () => [2, 1, 0.5].indexOf(Number((arrow(0.5) / arrow(1)).toFixed(6))),
};
