import { meanSquaredError, reconstruction } from 'lossary';

// Two images of four pixels. Pixels are summed, images averaged.
const prediction = [[0.5, 0.5, 0, 1], [0, 0.5, 1, 1]];
const target = [[0, 1, 0, 1], [0, 1, 1, 1]];
console.log(reconstruction(prediction, target, { reduction: 'none' }).elements) // => [0.5, 0.25]
console.log(reconstruction(prediction, target).value) // => 0.375

// The mean over pixels is a fourth of it: a KL term added to that counts four times as much.
console.log(meanSquaredError(prediction.flat(), target.flat()).value) // => 0.09375

// For pixels that are probabilities of yes or no. Try 'l1'.
const { value } = reconstruction(prediction, target, { likelihood: 'bernoulli' });
console.log(value.toFixed(4)) // => 1.0397
