import { huber, meanSquaredError, smoothL1, sparseCategoricalCrossEntropy } from 'lossary';

// One small input, and the number that any library must print for it.
const logit = [[2, 0, -1], [0, 1, 0]];
const target = [0, 2];
console.log(sparseCategoricalCrossEntropy(logit, target).value.toFixed(6)) // => 0.860645

// Conventions that change the number: the denominator of weights, and a factor of one half.
const weight = [1, 1, 3];
console.log(sparseCategoricalCrossEntropy(logit, target, { weight }).value.toFixed(6)) // => 1.206045
const sum = sparseCategoricalCrossEntropy(logit, target, { weight, reduction: 'sum' });
console.log((sum.value / 2).toFixed(6)) // => 2.412090
console.log((meanSquaredError([1, 2, 4], [1, 3, 2]).value / 2).toFixed(4)) // => 0.8333
// Huber and Smooth L1 differ by the factor beta.
console.log(huber([4], [2], { delta: 0.5 }).value, smoothL1([4], [2], { beta: 0.5 }).value * 0.5) // => 0.875 0.875
