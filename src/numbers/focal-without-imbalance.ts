import { binaryCrossEntropyWithLogits, focal } from 'lossary';
import { sigmoid } from 'lossary/training';

const logitOf = (p: number) => Math.log(p / (1 - p));
const bce = (p: number) => binaryCrossEntropyWithLogits([logitOf(p)], [1]);
const ofFocal = (p: number) => focal([logitOf(p)], [1], { alpha: 0.25, gamma: 2 });
const ratio = (p: number) => bce(p).grad[0]! / ofFocal(p).grad[0]!;

/** The output with the least focal loss where this share is positive: bisection on the slope in the logit. */
function best(share: number, gamma: number, alpha: number | 'none' = 'none'): number {
  const slope = (logit: number) =>
    share * focal([logit], [1], { alpha, gamma }).grad[0]! + (1 - share) * focal([logit], [0], { alpha, gamma }).grad[0]!;
  let [low, high] = [-20, 20];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    [low, high] = slope(middle) < 0 ? [middle, high] : [low, middle];
  }
  return sigmoid([low])[0]!;
}

/** The numbers that the page on focal loss without imbalance prints, and how each comes about. */
export const numbers = {
  'bce-5': () => bce(0.5).value,
  'bce-7': () => bce(0.7).value,
  'bce-9': () => bce(0.9).value,
  'focal-5': () => ofFocal(0.5).value,
  'focal-7': () => ofFocal(0.7).value,
  'focal-9': () => ofFocal(0.9).value,
  'bce-slope-5': () => bce(0.5).grad[0]!,
  'bce-slope-7': () => bce(0.7).grad[0]!,
  'bce-slope-9': () => bce(0.9).grad[0]!,
  'focal-slope-5': () => ofFocal(0.5).grad[0]!,
  'focal-slope-7': () => ofFocal(0.7).grad[0]!,
  'focal-slope-9': () => ofFocal(0.9).grad[0]!,
  'ratio-5': () => ratio(0.5),
  'ratio-7': () => ratio(0.7),
  'ratio-9': () => ratio(0.9),
  'best-6': () => best(0.6, 2),
  'best-9': () => best(0.9, 2),
  'best-99': () => best(0.99, 2),
  'best-6-sharp': () => best(0.6, 5),
  'best-9-sharp': () => best(0.9, 5),
  'best-99-sharp': () => best(0.99, 5),
  'best-balanced': () => best(0.5, 2, 0.25),
};

export const checks = {
  'balanced': () => [-1, 0, 1].indexOf(Math.sign(best(0.5, 2, 0.25) - 0.5)),
};
