import { hinge, meanAbsoluteError, quantile } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on subgradients prints, and how each comes about. */

const afterSteps = (steps: number) =>
  gradientDescent((w) => meanAbsoluteError(w, [0]), [1], { steps, rate: 0.3 }).at(-1)!.parameters[0]!;

export const numbers = {
  'absolute-at-0': () => meanAbsoluteError([2], [2]).grad[0]!,
  'hinge-at-1': () => hinge([1], [1]).grad[0]!,
  'quantile-at-0': () => quantile([2], [2], { tau: 0.9 }).grad[0]!,
  cycling: () => afterSteps(11),
  'cycling-back': () => afterSteps(10),
};

export const checks = {
  'at-zero': () => [-1, 0, 1].indexOf(meanAbsoluteError([2], [2]).grad[0]!),
};
