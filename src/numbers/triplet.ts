import { triplet } from 'lossary';

/** The loss of one shape at another size: the positive at a distance of 1, the negative at 1.5. */
const stretched = (factor: number): number => triplet([0], [factor], [1.5 * factor]).value;

/** The numbers that the page on the triplet loss prints, and how each comes about. */
export const numbers = {
  'at-a-tenth': () => stretched(0.1),
  'as-it-is': () => stretched(1),
  'at-twice': () => stretched(2),
};

/** The length of the gradient at a negative so far from the anchor, the positive being at 1: the margin is violated below 2. */
const arrow = (distance: number): number => Math.hypot(...triplet([[0, 0]], [[1, 0]], [[0, distance]]).grad.negative);

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'negative-comes-closer': () => [2, 1, 0.5].indexOf(Number((arrow(0.5) / arrow(1)).toFixed(6))),
};
