import { sparseCategoricalCrossEntropy, zLoss } from 'lossary';

const logit = [[4, 2, 0]];
const raised = [[54, 52, 50]];

// Cross-entropy sees differences only; 50 more on every logit changes nothing.
console.log(sparseCategoricalCrossEntropy(logit, [0]).value.toFixed(6)) // => 0.142932
console.log(sparseCategoricalCrossEntropy(raised, [0]).value.toFixed(6)) // => 0.142932

// The z-loss sees the offset, and lowers all logits together.
console.log(zLoss(logit).value.toFixed(6)) // => 0.001716
console.log(zLoss(raised).value.toFixed(6)) // => 0.293146
console.log(zLoss(raised).grad.every((slope) => slope > 0)) // => true

// In training the two are added, over the same rows. The router of a mixture of experts takes 0.001.
const total = sparseCategoricalCrossEntropy(raised, [0]).value + zLoss(raised, { coefficient: 1e-4 }).value;
console.log(total.toFixed(6)) // => 0.436077
