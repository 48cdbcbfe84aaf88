import { bradleyTerry, hinge, marginRanking, triplet } from 'lossary';

/** The pair whose first score should be higher. */
const pair = (first: number, second: number, margin = 0) => marginRanking([first], [second], [1], { margin });
const slope = (first: number, second: number, margin = 0) => pair(first, second, margin).grad.score1[0]!;

/** The value at every score the same, for three pairs of items. */
const constant = (margin: number) => marginRanking([0.7, 0.7, 0.7], [0.7, 0.7, 0.7], [1, -1, 1], { margin }).value;

const logistic = (first: number, second: number) => bradleyTerry([first], [second]);

/** One pair of scores, multiplied. */
const scaled = (factor: number) => pair(2 * factor, 1.5 * factor, 1).value;

/** The numbers that the page on the margin ranking loss prints, and how each comes about. */
export const numbers = {
  'short-lead': () => pair(1.2, 1, 1).value,
  'long-lead': () => pair(3, 1, 1).value,
  'wrong-order': () => pair(1, 3, 1).value,
  'slope-near-miss': () => slope(1.2, 1, 1),
  'slope-disaster': () => slope(1, 100, 1),
  'as-hinge': () => hinge([0.2], [1]).value,
  'as-ranking': () => pair(0.2, 0, 1).value,
  'as-triplet': () => triplet([0, 0], [3, 4], [0, 5.5], { margin: 5 }).value,
  'of-distances': () => pair(5.5, 5, 5).value,
  'constant': () => constant(0),
  'constant-with-margin': () => constant(0.5),
  'slope-at-tie': () => slope(2, 2),
  'logistic-far': () => logistic(4, 1).value,
  'ranking-far': () => pair(4, 1, 1).value,
  'scale-tenth': () => scaled(0.1),
  'scale-one': () => scaled(1),
  'scale-ten': () => scaled(10),
  'swapped': () => pair(1, 3).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'all-equal': () => [0, 0.7].indexOf(constant(0)),
  'worse-miss': () => [1, 99, 9801].indexOf(slope(1, 100, 1) / slope(1, 2, 1)),
};
