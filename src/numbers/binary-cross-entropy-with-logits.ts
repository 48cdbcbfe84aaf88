import { binaryCrossEntropyWithLogits, meanSquaredError } from 'lossary';

const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
const logitOf = (share: number): number => Math.log(share / (1 - share));
const slope = (logit: number): number => binaryCrossEntropyWithLogits([logit], [1]).grad[0]!;
const squaredSlope = (logit: number): number => meanSquaredError([probability(logit)], [1]).grad[0]! * probability(logit) * probability(-logit);

/** The logit with the least loss where a share of the targets is 1. */
function best(share: number, posWeight: number): number {
  let [low, high] = [-20, 20];
  for (let step = 0; step < 60; step++) {
    const middle = 0.5 * (low + high);
    if (binaryCrossEntropyWithLogits([middle], [share], { posWeight }).grad[0]! < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** The numbers that the page on binary cross-entropy prints, and how each comes about. */
export const numbers = {
  'least-of-a-soft-target': () => binaryCrossEntropyWithLogits([logitOf(0.3)], [0.3]).value,
  'probability-at-2': () => probability(-2),
  'probability-at-5': () => probability(-5),
  'probability-at-10': () => probability(-10),
  'slope-at-2': () => slope(-2),
  'slope-at-5': () => slope(-5),
  'slope-at-10': () => slope(-10),
  'squared-slope-at-2': () => squaredSlope(-2),
  'squared-slope-at-5': () => squaredSlope(-5),
  'squared-slope-at-10': () => squaredSlope(-10),
  'sure-and-right': () => binaryCrossEntropyWithLogits([10], [1]).value,
  'sure-and-wrong': () => binaryCrossEntropyWithLogits([10], [0]).value,
  'one-answer-for-all': () => binaryCrossEntropyWithLogits([logitOf(0.01)], [0.01]).value,
  'least-after-two-sigmoids': () => probability(0),
  'most-after-two-sigmoids': () => probability(probability(Infinity)),
  'negative-after-two-sigmoids': () => binaryCrossEntropyWithLogits([0], [0]).value,
  'positive-after-two-sigmoids': () => binaryCrossEntropyWithLogits([1], [1]).value,
  'best-with-a-weight': () => probability(best(0.25, 3)),
};
