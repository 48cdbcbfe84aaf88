import { meanSquaredError, rootMeanSquaredError } from 'lossary';

const target = [0, 0];

// One number for the whole set: collect the squares, take the root once.
console.log(rootMeanSquaredError([3, 1], target).value) // => 2.23606797749979

// A root for each batch and then the mean is another, smaller number.
const batches = [[3], [1]].map((batch) => rootMeanSquaredError(batch, [0]).value);
console.log((batches[0]! + batches[1]!) / 2) // => 2

// The average of the squares can be collected batch by batch.
const squares = [[3], [1]].map((batch) => meanSquaredError(batch, [0]).value);
console.log(Math.sqrt((squares[0]! + squares[1]!) / 2)) // => 2.23606797749979

// A perfect prediction: gradient 0, where an automatic derivative gives NaN.
console.log(rootMeanSquaredError([0, 0], target).grad) // => [0, 0]
