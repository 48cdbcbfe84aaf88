import { categoricalCrossEntropy, categoricalFocal, focal } from 'lossary';
import { gradientDescent } from 'lossary/training';

const pure = { alpha: 1, gamma: 2 };
const logit = [[2, 0, -1]];
const target = [[1, 0, 0]];
/** Logits of these probabilities. */
const logitsOf = (p: readonly number[]) => [p.map(Math.log)];
const easy = logitsOf([0.9, 0.05, 0.05]);
const hard = logitsOf([0.1, 0.8, 0.1]);
const value = (z: number[][]) => categoricalFocal(z, target, pure).value;
const slope = (z: number[][]) => -categoricalFocal(z, target, pure).grad[0]!;
const ce = (z: number[][]) => categoricalCrossEntropy(z, target);

/** The probability that suits data of two classes, of which the first has a share, found by descent. */
function best(share: number, gamma: number): number {
  const z = gradientDescent((parameters) => {
    const { value: v, grad } = categoricalFocal([[...parameters]], [[share, 1 - share]], { alpha: 1, gamma });
    return { value: v, grad: [...grad] };
  }, [0, 0], { steps: 3000, rate: 1 }).at(-1)!.parameters;
  return 1 / (1 + Math.exp(z[1]! - z[0]!));
}

/** 100,000 background boxes that are nearly certain and right, and 100 objects that are not. */
const share = (of: (z: number[][]) => number) => {
  const [flood, objects] = [100000 * of(logitsOf([0.99, 0.005, 0.005])), 100 * of(hard)];
  return flood / (flood + objects);
};

/** The numbers that the page on the categorical focal loss prints, and how each comes about. */
export const numbers = {
  'example': () => value(logit),
  'example-ce': () => ce(logit).value,
  'as-ce': () => categoricalFocal(logit, target, { alpha: 1, gamma: 0 }).value,
  'default': () => categoricalFocal(logit, target).value,
  'two-classes': () => categoricalFocal([[3, 5]], [[0, 1]], pure).value,
  'two-classes-focal': () => focal([2], [1], pure).value,
  'easy-ce': () => ce(easy).value,
  'easy': () => value(easy),
  'easy-slope-ce': () => -ce(easy).grad[0]!,
  'easy-slope': () => slope(easy),
  'hard-ce': () => ce(hard).value,
  'hard': () => value(hard),
  'hard-slope-ce': () => -ce(hard).grad[0]!,
  'hard-slope': () => slope(hard),
  'flood-ce': () => share((z) => ce(z).value),
  'flood': () => share(value),
  'best-90': () => best(0.9, 2),
  'sigmoids': () => focal(logit[0]!, target[0]!, { alpha: 'none', gamma: 2, reduction: 'sum' }).value,
  'by-class': () => categoricalFocal([[0, 0, 0], [0, 0, 0]], [[1, 0, 0], [0, 0, 1]], { alpha: [0.25, 1, 1] }).value,
  'scalar': () => categoricalFocal([[0, 0, 0], [0, 0, 0]], [[1, 0, 0], [0, 0, 1]]).value,
  'scalar-1': () => categoricalFocal([[0, 0, 0], [0, 0, 0]], [[1, 0, 0], [0, 0, 1]], pure).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'which-larger': () => [true, false].indexOf(slope(hard) > -ce(hard).grad[0]!),
};
