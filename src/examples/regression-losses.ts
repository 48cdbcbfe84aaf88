import { huber, meanAbsoluteError, meanSquaredError, quantile, type LossResult } from 'lossary';

const demand = [5, 6, 7, 8, 9, 10, 12, 15, 18, 22, 48];

// The best constant among the values themselves, under several losses.
const best = (loss: (prediction: number[]) => LossResult) => {
  const lossOf = (constant: number) => loss(demand.map(() => constant)).value;
  return demand.reduce((a, b) => (lossOf(b) < lossOf(a) ? b : a));
};
console.log(best((prediction) => meanSquaredError(prediction, demand))) // => 15
console.log(best((prediction) => meanAbsoluteError(prediction, demand))) // => 10
console.log(best((prediction) => huber(prediction, demand, { delta: 4 }))) // => 10
console.log(best((prediction) => quantile(prediction, demand, { tau: 0.9 }))) // => 22
