import { quantile, quantiles } from 'lossary';

const demand = [5, 6, 7, 8, 9, 10, 12, 15, 18, 22, 48];
const lossOf = (order: number, tau: number) => quantile(demand.map(() => order), demand, { tau }).value;

// A missing piece costs 9, a spare one 1: tau = 9 / (9 + 1). Ten times the loss is the cost of a day.
console.log(10 * lossOf(10, 0.9)) // => 54.54545454545455
console.log(10 * lossOf(22, 0.9)) // => 31.090909090909093
console.log(10 * lossOf(48, 0.9)) // => 33.45454545454545

// At equal costs the median, 10, is better.
console.log(lossOf(10, 0.5) < lossOf(22, 0.5)) // => true

// An interval: two columns, each with its own level.
const interval = [[5, 22], [5, 22], [5, 22]];
console.log(quantiles(interval, [8, 15, 48], { tau: [0.05, 0.95] }).value) // => 4.758333333333333
