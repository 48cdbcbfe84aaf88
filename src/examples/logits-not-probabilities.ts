import { sparseCategoricalCrossEntropy } from 'lossary';

const logit = [[3, 1, 0]];
const target = [0];

const size = logit[0]!.map(Math.exp);
const total = size.reduce((sum, part) => sum + part, 0);
const probability = [size.map((part) => part / total)];

// Once: the loss applies softmax itself.
console.log(sparseCategoricalCrossEntropy(logit, target).value.toFixed(4)) // => 0.1698

// Twice: probabilities fed as logits. No error, and a sure answer can never look sure.
console.log(sparseCategoricalCrossEntropy(probability, target).value.toFixed(4)) // => 0.6578
console.log(sparseCategoricalCrossEntropy([[1, 0, 0]], target).value.toFixed(4)) // => 0.5514
