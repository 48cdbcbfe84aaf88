import { binaryCrossEntropyWithLogits } from 'lossary';

// Confident and wrong, far beyond what exp can hold: the loss is the logit itself.
console.log(binaryCrossEntropyWithLogits([1000], [0]).value) // => 1000
console.log(binaryCrossEntropyWithLogits([1000], [0]).grad) // => [1]
// Confident and right: nothing to pay, nothing to pull.
console.log(binaryCrossEntropyWithLogits([1000], [1]).value) // => 0

// Three labels of one image, each decided on its own: the slope is sigmoid(logit) - target.
const labels = binaryCrossEntropyWithLogits([0, 0, 0], [1, 0, 0.25], { reduction: 'sum' });
console.log(labels.grad) // => [-0.5, 0.5, 0.25]

// A positive that counts three times pulls three times as hard; the negative keeps its own.
const weighted = binaryCrossEntropyWithLogits([0, 0], [1, 0], { posWeight: 3, reduction: 'sum' });
console.log(weighted.grad) // => [-1.5, 0.5]
