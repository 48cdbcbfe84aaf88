import { policyGradient, sparseCategoricalCrossEntropy } from 'lossary';
import { gradientDescent } from 'lossary/training';

const logits = [2, 0, -1];
/** The loss that sampling gives on average, of a policy over two actions that takes the first with a probability. */
function expected(probability: number, rewards: readonly number[]): number {
  const z = [Math.log(probability), Math.log(1 - probability)];
  return probability * policyGradient([z], [0], [rewards[0]!]).value + (1 - probability) * policyGradient([z], [1], [rewards[1]!]).value;
}

/** The gradient on the first of two equal logits, for either action that may be sampled: rewards 11 and 10. */
const sampled = (baseline: number) =>
  [0, 1].map((action) => policyGradient([[0, 0]], [action], [11 - action], { baseline }).grad[0]!);
const mean = ([a, b]: readonly number[]) => (a! + b!) / 2;
const variance = (pair: readonly number[]) => ((pair[0]! - pair[1]!) / 2) ** 2;

/** Two hundred steps on the first of three actions, with the same advantage each time. */
const repeated = (advantage: number) => gradientDescent((z) => {
  const { value, grad } = policyGradient([[...z]], [0], [advantage]);
  return { value, grad: [...grad] };
}, [0, 0, 0], { steps: 200, rate: 0.5 }).at(-1)!;

const batch = [[2, 0, -1], [0, 0, 0]];
const actions = [0, 1];
const advantages = [3, -1];
const surprisals = (z: readonly number[][]) => policyGradient(z, actions, [1, 1], { reduction: 'none' }).elements!;
/** What log-probabilities [n] times advantages [n, 1] gives: the mean of a table of all pairs. */
const table = (z: readonly number[][], a: readonly number[]) => mean([...surprisals(z)]) * mean(a);

/** The numbers that the page on the policy gradient loss prints, and how each comes about. */
export const numbers = {
  'advantage-1': () => policyGradient([logits], [0], [1]).value,
  'cross-entropy': () => sparseCategoricalCrossEntropy([logits], [0]).value,
  'rare-good': () => policyGradient([[6, 0]], [1], [1]).grad[1]!,
  'rare-bad': () => policyGradient([[6, 0]], [1], [-1]).grad[1]!,
  'good-end': () => repeated(1).value,
  'good-probability': () => Math.exp(-policyGradient([[...repeated(1).parameters]], [0], [1]).value),
  'bad-end': () => repeated(-1).value,
  'bad-logit': () => repeated(-1).parameters[0]!,
  'without-0': () => sampled(0)[0]!,
  'without-1': () => sampled(0)[1]!,
  'mean-without': () => mean(sampled(0)),
  'variance-without': () => variance(sampled(0)),
  'mean-with': () => mean(sampled(10)),
  'variance-with': () => variance(sampled(10)),
  'reward-05': () => expected(0.05, [1, 0]),
  'reward-27': () => expected(0.27, [1, 0]),
  'reward-73': () => expected(0.73, [1, 0]),
  'reward-95': () => expected(0.95, [1, 0]),
  'cost-05': () => expected(0.05, [0, -1]),
  'cost-27': () => expected(0.27, [0, -1]),
  'cost-73': () => expected(0.73, [0, -1]),
  'cost-95': () => expected(0.95, [0, -1]),
  'mean-of-steps': () => policyGradient([[0, 0], [0, 0], [0, 0]], [0, 1, 0], [2, -1, 1]).value,
  'sum-of-steps': () => policyGradient([[0, 0], [0, 0], [0, 0]], [0, 1, 0], [2, -1, 1], { reduction: 'sum' }).value,
  'right-shape': () => policyGradient(batch, actions, advantages).value,
  'table-shape': () => table(batch, advantages),
  'table-normalized': () => table(batch, [1, -1]),
  'right-normalized': () => policyGradient(batch, actions, [1, -1]).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'rare-action': () => [0, 1].indexOf(Math.round(policyGradient([[6, 0]], [1], [-1]).grad[1]!)),
};
