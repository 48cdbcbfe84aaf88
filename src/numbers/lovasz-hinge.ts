import { binaryCrossEntropyWithLogits, hinge, jaccard, lovaszHinge } from 'lossary';

/** Signs that miss one of two object pixels and paint one too many, as scores of this size. */
const signs = [1, -1, 1, -1, -1];
const mask = [1, 1, 0, 0, 0];
const scored = (size: number) => lovaszHinge(signs.map((sign) => sign * size), mask).value;

const undecided = lovaszHinge([0, 0, 0, 0], [1, 0, 0, 0]).grad;
const crossEntropy = binaryCrossEntropyWithLogits([0, 0, 0, 0], [1, 0, 0, 0]).grad;

/** Two object pixels among eight: one found, one missed, and a false alarm. */
const logits = [1.5, -0.5, -0.2, -1.4, 0.3, -2, -0.9, -3];
const truth = [1, 1, 0, 0, 0, 0, 0, 0];
const example = lovaszHinge(logits, truth);
const plain = hinge(logits, truth.map((t) => 2 * t - 1));

/** The numbers that the page on the Lovász hinge prints, and how each comes about. */
export const numbers = {
  'jaccard': () => jaccard(signs.map((sign) => (sign > 0 ? 1 : 0)), mask, { smooth: 0 }).value,
  'score-1': () => scored(1),
  'score-5': () => scored(5),
  'undecided-object': () => undecided[0]!,
  'undecided-background': () => undecided[1]!,
  'undecided-ratio': () => undecided[0]! / -undecided[1]!,
  'cross-entropy-object': () => crossEntropy[0]!,
  'cross-entropy-background': () => crossEntropy[1]!,
  'missed': () => example.grad[1]!,
  'alarm': () => example.grad[4]!,
  'nearly': () => example.grad[6]!,
  'plain-missed': () => plain.grad[1]!,
  'plain-alarm': () => plain.grad[4]!,
  'perfect-probabilities': () => lovaszHinge([1, 1, 0, 0], [1, 1, 0, 0]).value,
  'sure-probabilities': () => lovaszHinge([0.99, 0.99, 0.01, 0.01], [1, 1, 0, 0]).value,
  'empty': () => lovaszHinge([0.5, 0, -0.5], [0, 0, 0]).value,
  'empty-worst': () => lovaszHinge([0.5, 0, -0.5], [0, 0, 0]).grad[0]!,
};

export const checks = {
  'pull-ratio': () => [1, 3.3].map((guess) => Math.abs(undecided[0]! / -undecided[1]! - guess) < 0.1).indexOf(true),
};
