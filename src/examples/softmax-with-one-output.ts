import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from 'lossary';

// Wrong: one output with softmax. Whatever the logit, the probability is 1 and the gradient 0.
const wrong = sparseCategoricalCrossEntropy([[-30], [0], [7]], [0, 0, 0]);
console.log(wrong.value, wrong.grad.every((slope) => slope === 0)) // => 0 true

// Right: one output, and a loss that applies the sigmoid.
const one = binaryCrossEntropyWithLogits([2], [1]);
console.log(one.value.toFixed(4), one.grad[0]!.toFixed(4)) // => 0.1269 -0.1192

// Right as well: two outputs, and a loss that applies softmax. Only their difference counts.
const two = sparseCategoricalCrossEntropy([[0, 2]], [1]);
console.log(two.value.toFixed(4), two.grad[1]!.toFixed(4)) // => 0.1269 -0.1192
