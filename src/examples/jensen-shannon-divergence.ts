import { jensenShannonDivergence } from 'lossary';

// The same image, seen twice with different crops: how far apart are the two answers?
const first = [[0.75, 0.25, 0]];
const second = [[0.25, 0.25, 0.5]];

// Symmetric, and finite although the first answer rules out what the second believes.
console.log(jensenShannonDivergence(first, second).value) // => 0.2386928131105548
console.log(jensenShannonDivergence(second, first).value) // => 0.2386928131105548

// Nothing in common: ln 2, however the probability is spread. Divide by Math.LN2 for bits.
console.log(jensenShannonDivergence([[1, 0, 0]], [[0, 0.5, 0.5]]).value) // => 0.6931471805599453
console.log(jensenShannonDivergence([[1, 0, 0]], [[0, 0.5, 0.5]]).value / Math.LN2) // => 1

// SciPy's jensenshannon is the square root of this value.
console.log(Math.sqrt(jensenShannonDivergence(first, first).value)) // => 0
