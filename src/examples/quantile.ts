import { quantile, quantiles } from 'lossary';

const demand = [5, 6, 7, 8, 9, 10, 12, 15, 18, 22, 48];
const lossOf = (order, tau) => quantile(demand.map(() => order), demand, { tau }).value;

// A missing piece costs 9, a spare one 1: tau = 9 / (9 + 1). Ten times the loss is the average cost of a day.
console.log([10, 22, 48].map((order) => 10 * lossOf(order, 0.9)))
// => [54.54545454545455, 31.090909090909093, 33.45454545454545]

// At equal costs the median is the best order.
console.log([9, 10, 12].map((order) => lossOf(order, 0.5)))
// => [3.681818181818182, 3.6363636363636367, 3.7272727272727275]

// An interval: two columns, each with its own level. The third day lies above it.
const interval = [[5, 22], [5, 22], [5, 22]];
console.log(quantiles(interval, [8, 15, 48], { tau: [0.05, 0.95] }).value) // => 4.758333333333333
