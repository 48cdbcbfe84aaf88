import { dice, jaccard } from 'lossary';

// Two object pixels are found with some doubt, and two background pixels are half suspected.
const probability = [0.9, 0.8, 0.3, 0.1];
const target = [1, 1, 0, 0];
console.log(jaccard(probability, target, { smooth: 0 }).value) // => 0.291667
console.log(dice(probability, target, { smooth: 0 }).value) // => 0.170732

// Two of ten object pixels are missed: the loss is the share missed. Paint one too many and look again.
const object = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0];
const found = [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0];
console.log(jaccard(found, object, { smooth: 0 }).value) // => 0.2
console.log(dice(found, object, { smooth: 0 }).value) // => 0.111111
