import { huber, smoothL1 } from 'lossary';

// Box offsets: the last one is far off. Its slope is 1, whatever beta is (here divided by 3 for the mean).
const offsets = [0.1, -0.05, 3];
const zeros = [0, 0, 0];
console.log(smoothL1(offsets, zeros, { reduction: 'sum' }).value) // => 2.50625
console.log(smoothL1([3], [0], { beta: 0.1 }).grad) // => [1]
console.log(smoothL1([3], [0], { beta: 2 }).grad) // => [1]

// Near 0 a smaller beta has a steeper slope: residual / beta.
console.log(smoothL1([0.1], [0], { beta: 1 }).grad) // => [0.1]
console.log(smoothL1([0.1], [0], { beta: 0.25 }).grad) // => [0.4]

// The Huber loss divided by its threshold: the same fits, another scale.
console.log(huber([3], [0], { delta: 2 }).value / 2) // => 2
console.log(smoothL1([3], [0], { beta: 2 }).value) // => 2
