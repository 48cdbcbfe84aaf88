import { huber, meanSquaredError, sparseCategoricalCrossEntropy } from 'lossary';

// The third measurement is missing. Weight 0 leaves it out, even where it is NaN.
const prediction = [1, 3, 9];
const target = [0, 0, NaN];
const weight = [1, 1, 0];
const masked = meanSquaredError(prediction, target, { weight });
console.log(masked.value, masked.grad) // => 5 [1, 3, 0]

// The denominator is that of PyTorch: mse_loss divides by the sum of the weights,
// huber_loss by the number of elements.
console.log(huber(prediction, target, { weight }).value) // => 1
const sum = huber(prediction, target, { weight, reduction: 'sum' });
console.log(sum.value / 2) // => 1.5

// Tokens: rows in one flat vector, padding marked by ignoreIndex.
// The mean is over the tokens that are left.
const logit = new Float32Array([2, 0, -1, 0, 1, 0, 0, 0, 0]);
const tokens = sparseCategoricalCrossEntropy(logit, [0, 2, -100], { rowLength: 3 });
console.log(tokens.value.toFixed(6)) // => 0.860645
console.log(tokens.grad.slice(6)) // => [0, 0, 0]
