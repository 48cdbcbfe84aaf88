import { sparseCategoricalCrossEntropy } from 'lossary';

const logit = [[2, 0, -1], [0, 1, 0]];
const target = [-100, -100]; // the answer was cut off: nothing left to count

// The mean of nothing is NaN, but its gradient is 0: the weights stay as they are.
const mean = sparseCategoricalCrossEntropy(logit, target);
console.log(mean.value, mean.grad.every((slope) => slope === 0)) // => NaN true

// Wrong: a masked mean by hand. Its gradient is NaN too.
const each = sparseCategoricalCrossEntropy(logit, [0, 1], { reduction: 'sum' });
const mask = [0, 0];
const kept = mask[0]! + mask[1]!;
console.log((each.grad[0]! * mask[0]!) / kept) // => NaN

// Right: the sum, divided by the number kept, which is at least 1.
const sum = sparseCategoricalCrossEntropy(logit, target, { reduction: 'sum' });
console.log(sum.value / Math.max(1, kept)) // => 0
