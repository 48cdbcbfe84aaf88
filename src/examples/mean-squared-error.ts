import { meanSquaredError } from 'lossary';

const target = [1, 2, 3, 10];

// At the mean of the targets, 4, the pulls cancel: squared error asks for the mean.
const atMean = meanSquaredError([4, 4, 4, 4], target);
console.log(atMean.value) // => 12.5
console.log(atMean.grad) // => [1.5, 1, 0.5, -3]

// The one far target owns 36 of the 50: its error counts squared.
const parts = meanSquaredError([4, 4, 4, 4], target, { reduction: 'none' });
console.log(parts.elements) // => [9, 4, 1, 36]
console.log(parts.value) // => 50
