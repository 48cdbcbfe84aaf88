import { triplet } from 'lossary';

/** The loss of one shape at another size: the positive at a distance of 1, the negative at 1.5. */
const stretched = (factor: number): number => triplet([0], [factor], [1.5 * factor]).value;

/** The numbers that the page on the triplet loss prints, and how each comes about. */
export const numbers = {
  'at-a-tenth': () => stretched(0.1),
  'as-it-is': () => stretched(1),
  'at-twice': () => stretched(2),
};
