import { binaryCrossEntropyWithLogits, focal } from 'lossary';

// Balanced, and a model that has begun to learn.
const logit = [1.2, 0.8, -0.9, -1.5];
const target = [1, 1, 0, 0];
const size = (grad: Float64Array) => grad.reduce((sum, slope) => sum + Math.abs(slope), 0).toFixed(4);

// Right here: cross-entropy.
const plain = binaryCrossEntropyWithLogits(logit, target);
console.log(plain.value.toFixed(4), size(plain.grad)) // => 0.2942 0.2532

// Wrong here: the loss is small, and so is the gradient. Nothing was learned to make it small.
const focused = focal(logit, target, { alpha: 0.25, gamma: 2 });
console.log(focused.value.toFixed(4), size(focused.grad)) // => 0.0097 0.0224

// Where focal belongs: easy negatives in great number, and one hard positive whose share of the gradient counts.
const many = [-1, ...new Array<number>(1000).fill(-4)];
const rare = [1, ...new Array<number>(1000).fill(0)];
const share = (grad: Float64Array) => {
  const total = grad.reduce((sum, slope) => sum + Math.abs(slope), 0);
  return (Math.abs(grad[0]!) / total).toFixed(3);
};
console.log(share(binaryCrossEntropyWithLogits(many, rare).grad)) // => 0.039
console.log(share(focal(many, rare, { alpha: 'none', gamma: 2 }).grad)) // => 0.978
