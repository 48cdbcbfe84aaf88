import { binaryCrossEntropyWithLogits, distanceIou, focal, generalizedIou, meanAbsoluteError } from 'lossary';

const atOrigin = [0, 0, 10, 10];
const giou = (box: readonly number[], of: readonly number[] = atOrigin) => generalizedIou(box, of).value;

/** A square in the middle of the image, of this side, and the same moved to the right: center and size, or corners. */
const square = (side: number, moved = 0) => [0.5 + moved, 0.5, side, side];
const corners = ([x, y, w, h]: readonly number[]) => [x! - w! / 2, y! - h! / 2, x! + w! / 2, y! + h! / 2];
/** The two terms of a moved square, with the weights 5 and 2. */
const l1Term = (side: number, moved: number) => 5 * meanAbsoluteError(square(side, moved), square(side), { reduction: 'sum' }).value;
const overlapTerm = (side: number, moved: number) => 2 * giou(corners(square(side, moved)), corners(square(side)));

const logitOf = (p: number) => Math.log(p / (1 - p));
const retina = { alpha: 0.25, gamma: 2 };
/** 100,000 anchors of which 10 hold an object, all with the same probability: the sum of the focal losses. */
const sumAt = (p: number) => 99990 * focal([logitOf(p)], [0], retina).value + 10 * focal([logitOf(p)], [1], retina).value;
type Slope = (logit: number, target: number) => number;
const ofFocal: Slope = (logit, target) => Math.abs(focal([logit], [target], retina).grad[0]!);
const ofCrossEntropy: Slope = (logit, target) => Math.abs(binaryCrossEntropyWithLogits([logit], [target]).grad[0]!);
/** What of the size of the gradient the background has at that start. */
const background = (slope: Slope) => {
  const negatives = 99990 * slope(logitOf(0.01), 0);
  return negatives / (negatives + 10 * slope(logitOf(0.01), 1));
};

/** The numbers that the guide to detection losses prints, and how each comes about. */
export const numbers = {
  'same-shifted': () => giou([2, 2, 12, 12]),
  'same-larger': () => giou([-2, -2, 12, 12]),
  'same-smaller': () => giou([2, 2, 8, 8]),
  'small-l1': () => l1Term(0.02, 0.05),
  'small-overlap': () => overlapTerm(0.02, 0.05),
  'large-l1': () => l1Term(0.2, 0.05),
  'large-overlap': () => overlapTerm(0.2, 0.05),
  'tenth-small-l1': () => l1Term(0.02, 0.002),
  'tenth-small-overlap': () => overlapTerm(0.02, 0.002),
  'tenth-large-l1': () => l1Term(0.2, 0.02),
  'tenth-large-overlap': () => overlapTerm(0.2, 0.02),
  'middle': () => giou([3, 3, 7, 7]),
  'corner': () => giou([0, 0, 4, 4]),
  'middle-distance': () => distanceIou([3, 3, 7, 7], atOrigin).value,
  'corner-distance': () => distanceIou([0, 0, 4, 4], atOrigin).value,
  'start-half': () => sumAt(0.5) / 10,
  'start-prior': () => sumAt(0.01) / 10,
  'over-anchors': () => sumAt(0.01) / 100000,
  'background-bce': () => background(ofCrossEntropy),
  'background-focal': () => background(ofFocal),
  'pixel-small': () => giou([1, 0, 11, 10]),
  'pixel-large': () => giou([1, 0, 101, 100], [0, 0, 100, 100]),
  'as-corners': () => giou([10, 10, 40, 40], [30, 30, 40, 40]),
  'as-size': () => giou([10, 10, 50, 50], [30, 30, 70, 70]),
};

export const checks = {
  'which-term': () => [l1Term(0.02, 0.05) - l1Term(0.2, 0.05), overlapTerm(0.02, 0.05) - overlapTerm(0.2, 0.05)].findIndex((more) => more > 1e-9),
};
