import { binaryCrossEntropyWithLogits, categoricalFocal, focal } from 'lossary';

const logit = (probability: number) => Math.log(probability / (1 - probability));
const bce = (probability: number, target = 1) => binaryCrossEntropyWithLogits([logit(probability)], [target]).value;
const bceSlope = (probability: number) => binaryCrossEntropyWithLogits([logit(probability)], [1]).grad[0]!;

/** The focal loss with gamma 2 and without alpha, unless stated otherwise. */
const loss = (probability: number, target = 1, gamma = 2) => focal([logit(probability)], [target], { gamma, alpha: 'none' }).value;
const slope = (probability: number, gamma = 2) => focal([logit(probability)], [1], { gamma, alpha: 'none' }).grad[0]!;

/** The probability with the lowest expected loss where the target is 1 with probability `share`: bisection of the slope. */
function bestConstant(share: number, gamma: number): number {
  let [low, high] = [0.001, 0.999];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const expected = share * slope(middle, gamma) - (1 - share) * slope(1 - middle, gamma);
    if (expected < 0) low = middle; else high = middle;
  }
  return low;
}

/** The largest slope that one positive can have, by a scan over the logit. */
function steepest(gamma: number): number {
  let most = 0;
  for (let z = -20; z <= 20; z += 0.001) most = Math.max(most, -focal([z], [1], { gamma, alpha: 'none' }).grad[0]!);
  return most;
}

/** The factor taken of the mean of the cross-entropies, instead of each of them. */
function factorOfTheMean(probabilities: readonly number[]): number {
  const mean = probabilities.reduce((sum, p) => sum + bce(p), 0) / probabilities.length;
  return (1 - Math.exp(-mean)) ** 2 * mean;
}

const flood = (of: (probability: number, target: number) => number) => 100_000 * of(0.01, 0);
const rare = (of: (probability: number, target: number) => number) => 100 * of(0.1, 1);
const anchors = (probability: number, of: (probability: number, target: number) => number) =>
  (99_990 * of(probability, 0) + 10 * of(probability, 1)) / 10;

/** The numbers that the page on focal loss prints, and how each comes about. */
export const numbers = {
  'bce-at-9-tenths': () => bce(0.9),
  'bce-at-half': () => bce(0.5),
  'bce-at-1-tenth': () => bce(0.1),
  'at-9-tenths': () => loss(0.9),
  'at-half': () => loss(0.5),
  'at-1-tenth': () => loss(0.1),
  'ratio-at-9-tenths': () => bce(0.9) / loss(0.9),
  'ratio-at-half': () => bce(0.5) / loss(0.5),
  'slope-at-1-tenth': () => slope(0.1),
  'bce-slope-at-1-tenth': () => bceSlope(0.1),
  'steepest': () => steepest(2),
  'flood-bce': () => flood(bce),
  'flood-focal': () => flood(loss),
  'rare-bce': () => rare(bce),
  'rare-focal': () => rare(loss),
  'flood-share-bce': () => flood(bce) / (flood(bce) + rare(bce)),
  'flood-share-focal': () => flood(loss) / (flood(loss) + rare(loss)),
  'best-for-9-tenths': () => bestConstant(0.9, 2),
  'best-for-99': () => bestConstant(0.99, 2),
  'half-alpha': () => focal([0.5, -1], [1, 0], { gamma: 0, alpha: 0.5 }).value,
  'half-alpha-bce': () => binaryCrossEntropyWithLogits([0.5, -1], [1, 0]).value,
  'start-half': () => anchors(0.5, (p, y) => focal([logit(p)], [y]).value),
  'start-prior': () => anchors(0.01, (p, y) => focal([logit(p)], [y]).value),
  'prior-logit': () => logit(0.01),
  'mean-of-four': () => focal([0, 0, 0, 0], [1, 0, 0, 0]).value,
  'by-positives': () => focal([0, 0, 0, 0], [1, 0, 0, 0], { reduction: 'sum' }).value,
  'softmax-focal': () => categoricalFocal([[2, 0, -1]], [[1, 0, 0]], { alpha: 1 }).value,
  'sum-of-sigmoids': () => focal([2, 0, -1], [1, 0, 0], { alpha: 'none', reduction: 'sum' }).value,
  'weighted-right': () => 3 * loss(0.7),
  'weighted-wrong': () => (1 - Math.exp(-3 * bce(0.7))) ** 2 * 3 * bce(0.7),
  'averaged-right': () => (loss(0.99) + loss(0.1)) / 2,
  'averaged-wrong': () => factorOfTheMean([0.99, 0.1]),
};

export const checks = {
  'steeper-or-not': () => [slope(0.1) / bceSlope(0.1) < 1, slope(0.1) === bceSlope(0.1), slope(0.1) / bceSlope(0.1) > 1].indexOf(true),
  'which-weight': () => [focal([0], [1]).value > focal([0], [0]).value, focal([0], [1]).value < focal([0], [0]).value].indexOf(true),
};
