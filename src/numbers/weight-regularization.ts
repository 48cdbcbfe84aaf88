import { l1Penalty, l2Penalty } from 'lossary';
import { adam, adamW, gradientDescent, sgd, type Optimizer } from 'lossary/training';

/** The numbers that the page on weight regularization prints, and how each comes about. */

const data = [3, 0.4, -1, 0.05];
const strength = 0.5;

/** Half the squared distance from the data, plus a penalty. */
const descend = (penalty: typeof l1Penalty) =>
  gradientDescent((w) => {
    const { value, grad } = penalty(w, { strength });
    return { value, grad: grad.map((g, i) => g + w[i]! - data[i]!) };
  }, [0, 0, 0, 0], { steps: 200, rate: 0.1, keep: 'last' }).at(-1)!.parameters;
/** The lasso in closed form: subtract the strength, but do not cross 0. */
const softThreshold = (a: number) => Math.sign(a) * Math.max(0, Math.abs(a) - strength);

/** A weight of 1 whose loss is flat, one step later. */
const decayed = (optimizer: Optimizer) =>
  gradientDescent(() => ({ value: 0, grad: [0] }), [1], { steps: 1, rate: 0.1, optimizer }).at(-1)!.parameters[0]!;

export const numbers = {
  'l2-0': () => descend(l2Penalty)[0]!,
  'l2-1': () => descend(l2Penalty)[1]!,
  'l2-2': () => descend(l2Penalty)[2]!,
  'l2-3': () => descend(l2Penalty)[3]!,
  'l1-0': () => softThreshold(data[0]!),
  'l1-1': () => softThreshold(data[1]!),
  'l1-2': () => softThreshold(data[2]!),
  'l1-3': () => softThreshold(data[3]!),
  'subgradient-1': () => Math.abs(descend(l1Penalty)[1]!),
  'subgradient-3': () => Math.abs(descend(l1Penalty)[3]!),
  sgd: () => decayed(sgd({ weightDecay: 0.1 })),
  adam: () => decayed(adam({ weightDecay: 0.1 })),
  'adam-w': () => decayed(adamW({ weightDecay: 0.1 })),
  'keras-l2': () => 2 * l2Penalty([3, -4], { strength: 0.01 }).value,
  'half-l2': () => l2Penalty([3, -4], { strength: 0.01 }).value,
};

export const checks = {
  'adam-decay': () => [0.99, 0.9, 1].indexOf(Number(decayed(adam({ weightDecay: 0.1 })).toFixed(6))),
};
