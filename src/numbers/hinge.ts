import { binaryCrossEntropyWithLogits, hinge, squaredHinge } from 'lossary';

const loss = (score: number, target = 1) => hinge([score], [target]).value;
/** The formula of the hinge without a check of the label. */
const formula = (score: number, target: number) => Math.max(0, 1 - target * score);
const logistic = (score: number, target = 1) => binaryCrossEntropyWithLogits([score], [(target + 1) / 2]).value;

const scores = [2.5, 1.2, 0.4, -3, -0.9];
const targets = [1, 1, 1, -1, -1];
const pulling = (grad: Float64Array) => grad.filter((slope) => slope !== 0).length;

/** The constant score with the lowest expected loss where this share of the targets is 1, by a scan in steps of 0.01. */
function bestConstant(share: number, of: (score: number, target: number) => number): number {
  const expected = (score: number) => share * of(score, 1) + (1 - share) * of(score, -1);
  let best = -3;
  for (let i = -300; i <= 300; i++) if (expected(i / 100) < expected(best) - 1e-12) best = i / 100;
  return best;
}

const nineAndOneFlipped = [...new Array<number>(9).fill(2), 10];
const flipped = [...new Array<number>(9).fill(1), -1];

/** The numbers that the page on the hinge loss prints, and how each comes about. */
export const numbers = {
  'sum-of-five': () => hinge(scores, targets, { reduction: 'sum' }).value,
  'pulling': () => pulling(hinge(scores, targets).grad),
  'pulling-logistic': () => pulling(binaryCrossEntropyWithLogits(scores, targets.map((y) => (y + 1) / 2)).grad),
  'best-at-60-percent': () => bestConstant(0.6, loss),
  'best-at-90-percent': () => bestConstant(0.9, loss),
  'logistic-at-60-percent': () => bestConstant(0.6, logistic),
  'logistic-at-90-percent': () => bestConstant(0.9, logistic),
  'scaled-before': () => hinge([0.5, -2, 0.2], [1, -1, -1], { reduction: 'sum' }).value,
  'scaled-after': () => hinge([1, -4, 0.4], [1, -1, -1], { reduction: 'sum' }).value,
  'probability-positive': () => loss(0.999),
  'probability-negative': () => loss(0.001, -1),
  'far-hinge': () => loss(-10),
  'far-squared': () => squaredHinge([-10], [1]).value,
  'far-logistic': () => logistic(-10),
  'flipped-hinge': () => hinge(nineAndOneFlipped, flipped).value,
  'flipped-squared': () => squaredHinge(nineAndOneFlipped, flipped).value,
  'slope-flipped': () => hinge(nineAndOneFlipped, flipped).grad[9]!,
  'slope-flipped-squared': () => squaredHinge(nineAndOneFlipped, flipped).grad[9]!,
  'zero-label': () => formula(5, 0),
};

export const checks = {
  'beyond-the-margin': () => [-1, -0.5, 0].indexOf(hinge([3], [1]).grad[0]!),
  'best-constant': () => [0.2, 0.6, 1].indexOf(bestConstant(0.6, loss)),
};
