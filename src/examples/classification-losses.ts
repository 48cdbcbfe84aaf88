import { binaryCrossEntropyWithLogits, focal } from 'lossary';

// Eight easy samples, one hard negative and one missed positive.
const logit = [3, -3, -3, -3, -3, -3, -3, -3, 0.5, -1];
const target = [1, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const shares = (grad: Float64Array) => {
  const size = Array.from(grad, Math.abs);
  const total = size.reduce((sum, part) => sum + part, 0);
  const easy = size.slice(0, 8).reduce((sum, part) => sum + part, 0);
  return [easy, size[8]!, size[9]!].map((part) => (part / total).toFixed(2)).join(' ');
};

// Shares of the gradient: easy, hard negative, missed positive. Change alpha and watch the last two.
console.log(shares(binaryCrossEntropyWithLogits(logit, target).grad)) // => 0.22 0.36 0.42
console.log(shares(binaryCrossEntropyWithLogits(logit, target, { posWeight: 4 }).grad)) // => 0.13 0.15 0.72
console.log(shares(focal(logit, target, { alpha: 0.5, gamma: 2 }).grad)) // => 0.00 0.41 0.59
console.log(shares(focal(logit, target, { alpha: 0.25, gamma: 2 }).grad)) // => 0.00 0.67 0.33
