import { binaryCrossEntropy, binaryCrossEntropyWithLogits, dice, jaccard } from 'lossary';

const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
const filled = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

/** A mask of `count` pixels whose first ones are the object. */
const mask = (count: number, object: number): number[] => filled(0, count).map((_, at) => (at < object ? 1 : 0));
const unsure = (object: number) => dice(filled(0.5, 2000), mask(2000, object));

/** A square of so many pixels a side, one pixel beside where it should be. */
function shifted(side: number): number {
  const row = mask(side + 1, side);
  return dice(filled(0, side).flatMap(() => row), filled(0, side).flatMap(() => row.toReversed())).value;
}

/** The loss to be expected of an answer for a pixel that is object in 4 cases of 10, beside one that is for sure. */
const expected = (answer: number): number => 0.4 * dice([1, answer], [1, 1]).value + (1 - 0.4) * dice([1, answer], [1, 0]).value;
const empty = (smooth: number) => dice(filled(0.01, 4), filled(0, 4), { smooth });

/** The numbers that the page on the Dice loss prints, and how each comes about. */
export const numbers = {
  'loss-of-1': () => unsure(1).value,
  'loss-of-100': () => unsure(100).value,
  'loss-of-1000': () => unsure(1000).value,
  'object-of-1': () => unsure(1).grad[0]!,
  'object-of-100': () => unsure(100).grad[0]!,
  'object-of-1000': () => unsure(1000).grad[0]!,
  'background-of-1': () => unsure(1).grad.at(-1)!,
  'background-of-100': () => unsure(100).grad.at(-1)!,
  'background-of-1000': () => unsure(1000).grad.at(-1)!,
  'cross-entropy-of-one-in-ten-thousand': () => binaryCrossEntropy(filled(0.001, 10_000), mask(10_000, 1)).value,
  'dice-of-one-in-ten-thousand': () => dice(filled(0.001, 10_000), mask(10_000, 1)).value,
  'shifted-2': () => shifted(2),
  'shifted-32': () => shifted(32),
  'expected-of-the-share': () => expected(0.4),
  'expected-of-none': () => expected(0),
  'empty-with-little': () => empty(1e-5).value,
  'empty-slope-with-little': () => empty(1e-5).grad[0]!,
  'empty-with-one': () => empty(1).value,
  'empty-slope-with-one': () => empty(1).grad[0]!,
  'slope-of-dice': () => dice(filled(probability(-10), 4), [1, 1, 0, 0]).grad[0]! * probability(-10) * probability(10),
  'slope-of-cross-entropy': () => binaryCrossEntropyWithLogits(filled(-10, 4), [1, 1, 0, 0]).grad[0]!,
  'dice-of-two-thirds': () => 1 - dice([1, 1, 0], [1, 1, 1]).value,
  'iou-of-two-thirds': () => 1 - jaccard([1, 1, 0], [1, 1, 1]).value,
};

/** The loss where one pixel of an object of this size is missed, and all others are right. */
const oneMissed = (size: number): number => dice([Array.from({ length: size }, (_, pixel) => (pixel === 0 ? 0 : 1))], [Array.from({ length: size }, () => 1)]).value;

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'one-pixel-missed': () => [oneMissed(4) > oneMissed(16), oneMissed(4) < oneMissed(16), oneMissed(4) === oneMissed(16)].indexOf(true),
};
