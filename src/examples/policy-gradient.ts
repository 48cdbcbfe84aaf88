import { policyGradient, sparseCategoricalCrossEntropy } from 'lossary';

// With advantage 1 it is the cross-entropy of the action taken.
const logit = [[2, 0, -1]];
console.log(policyGradient(logit, [0], [1]).value) // => 0.16984601955628567
console.log(sparseCategoricalCrossEntropy(logit, [0]).value) // => 0.16984601955628567

// The sign of the advantage decides whether descent makes the action likelier or rarer.
console.log(policyGradient([[0, 0]], [0], [2]).grad) // => [-1, 1]
console.log(policyGradient([[0, 0]], [0], [-2]).grad) // => [1, -1]

// Rewards of 11 and 10: the baseline makes the gradients small, and keeps their mean.
const slope = (action: number, baseline: number) =>
  policyGradient([[0, 0]], [action], [11 - action], { baseline }).grad[0]!;
console.log(slope(0, 0), slope(1, 0)) // => -5.5 5
console.log(slope(0, 10), slope(1, 10)) // => -0.5 0
