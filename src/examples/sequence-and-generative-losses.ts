import { ctc, negativeLogLikelihood, reconstruction } from 'lossary';

// Two sentences, as the probability that a language model gave each right token.
const nll = (p: number[]) =>
  negativeLogLikelihood(p.map((q) => [Math.log(q), Math.log(1 - q)]), p.map(() => 0)).value;
const short = [1 / 16, 1 / 16];
const long = [1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2];

// Perplexity is e to the mean over tokens. A mean over sentences is another number.
console.log(Math.exp(nll([...short, ...long])).toFixed(2)) // => 3.36
console.log(Math.exp((nll(short) + nll(long)) / 2).toFixed(2)) // => 5.66

// The right symbols, one frame late. CTC was not told which frame holds which label.
const late = [[0, 5, 0], [5, 0, 0], [0, 0, 5]];
console.log(ctc([late], [[1, 2]], { reduction: 'sum' }).value.toFixed(4)) // => 0.0267

// Two pictures are equally right. Under a squared error their average wins, which is neither.
const pictures = [[1, 0], [0, 1]];
const expected = (answer: number[]) => reconstruction([answer, answer], pictures).value;
console.log(expected([1, 0]), expected([0.5, 0.5])) // => 1 0.5
