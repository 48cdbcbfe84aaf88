import { supCon } from 'lossary';

// Two classes of three, each class at one point, the points opposite to each other.
const perfect = [[1, 0], [1, 0], [1, 0], [-1, 0], [-1, 0], [-1, 0]];
const classes = [0, 0, 0, 1, 1, 1];

// Each row has two positives to share the probability with: it ends at ln 2, not at 0.
console.log(supCon(perfect, classes).value.toFixed(4)) // => 0.6931
console.log(supCon(perfect.map(() => [1, 0]), classes).value.toFixed(4)) // => 1.6094

// A row alone in its class has no loss of its own, but still counts in the mean.
const { elements } = supCon([[1, 0], [1, 1], [0, 1]], [0, 0, 1], { reduction: 'none' });
console.log(elements!.map((x) => Math.round(x * 1000) / 1000)) // => [0.001, 0.693, 0]
