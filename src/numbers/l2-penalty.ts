import { l2Penalty } from 'lossary';
import { adam, adamW, gradientDescent, sgd, type Optimizer } from 'lossary/training';

/** The numbers that the page on the L2 penalty prints, and how each comes about. */

/** How far one step takes a weight of 1 down that gets no gradient from the data, with the penalty in the loss. */
const inTheLoss = <State>(optimizer: Optimizer<State>, strength: number) =>
  1 - gradientDescent((w) => l2Penalty(w, { strength }), [1], { steps: 1, rate: 0.001, optimizer: optimizer as Optimizer }).at(-1)!.parameters[0]!;

/** The same where the optimizer shrinks the weight itself. */
const decoupled = (weightDecay: number) =>
  1 - gradientDescent(() => ({ value: 0, grad: [0] }), [1], { steps: 1, rate: 0.001, optimizer: adamW({ weightDecay }) as Optimizer })
    .at(-1)!.parameters[0]!;

/** A constant fitted to targets around 100 by half the mean squared error, with the penalty on that constant, a bias. */
const penalizedBias = (strength: number) =>
  gradientDescent(([b]) => ({ value: 0, grad: [b! - 100 + l2Penalty([b!], { strength }).grad[0]!] }), [0], { steps: 500, rate: 0.1, keep: 'last' })
    .at(-1)!.parameters[0]!;

export const numbers = {
  value: () => l2Penalty([3, -4], { strength: 0.5 }).value,
  'without-half': () => 2 * l2Penalty([3, -4], { strength: 0.01 }).value,
  'with-half': () => l2Penalty([3, -4], { strength: 0.01 }).value,
  'shrunk-after-1000': () => gradientDescent((w) => l2Penalty(w, { strength: 0.01 }), [1], { steps: 1000, rate: 0.1, keep: 'last' }).at(-1)!.parameters[0]!,
  'sgd-strong': () => inTheLoss(sgd(), 1e-2),
  'sgd-weak': () => inTheLoss(sgd(), 1e-5),
  'adam-strong': () => inTheLoss(adam(), 1e-2),
  'adam-weak': () => inTheLoss(adam(), 1e-5),
  'adamw-strong': () => decoupled(1e-2),
  'adamw-weak': () => decoupled(1e-5),
  'twins-alone': () => l2Penalty([1.5, 0], { strength: 0.5 }).value,
  'twins-shared': () => l2Penalty([0.75, 0.75], { strength: 0.5 }).value,
  bias: () => penalizedBias(0.05),
  'norm-slope': () => 3 / Math.hypot(3, -4),
  'square-slope': () => l2Penalty([3, -4], { strength: 1 }).grad[0]!,
};

export const checks = {
  'adam-step': () => [1000, 1, 30].indexOf(Math.round(inTheLoss(adam(), 1e-2) / inTheLoss(adam(), 1e-5))),
  sharing: () => [l2Penalty([1.5, 0]).value < l2Penalty([0.75, 0.75]).value, l2Penalty([0.75, 0.75]).value < l2Penalty([1.5, 0]).value].indexOf(true),
};
