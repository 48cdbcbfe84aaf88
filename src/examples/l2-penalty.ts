import { l1Penalty, l2Penalty } from 'lossary';

// The gradient is proportional to the coefficient, and 0 at 0.
console.log(l2Penalty([3, -4], { strength: 0.5 }).grad) // => [1.5, -2]

// Two copies of one input: sharing the weight has half the penalty; L1 does not mind.
console.log(l2Penalty([2, 0], { strength: 0.5 }).value) // => 1
console.log(l2Penalty([1, 1], { strength: 0.5 }).value) // => 0.5
console.log(l1Penalty([2, 0], { strength: 0.5 }).value) // => 1
console.log(l1Penalty([1, 1], { strength: 0.5 }).value) // => 1
