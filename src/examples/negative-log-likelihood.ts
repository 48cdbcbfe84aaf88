import { negativeLogLikelihood } from 'lossary';

// A weather model gives three days as log-probabilities of sun, rain and snow.
const logProbability = [[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.5, 0.25]].map((row) => row.map(Math.log));

// What happened: sun, rain, and on the third day nobody wrote it down.
const target = [0, 1, -100];

const { value, elements, grad } = negativeLogLikelihood(logProbability, target, { reduction: 'none' });
console.log(elements) // => [0.6931471805599453, 0.2876820724517809, 0]
console.log(value) // => 0.9808292530117262

// The mean divides by the two days that count. e to the minus of it is the geometric mean of 1/2 and 3/4.
console.log(Math.exp(-negativeLogLikelihood(logProbability, target).value)) // => 0.6123724356957946

// Only the entry of what happened has a gradient, and it is -1 whatever the probability was.
console.log(grad) // => [-1, 0, 0, 0, -1, 0, 0, 0, 0]

// Raw scores raise no error: a negative loss tells that they are no log-probabilities.
console.log(negativeLogLikelihood([[2, 0, -1]], [0]).value) // => -2
