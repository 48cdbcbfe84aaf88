import { huber } from 'lossary';

const prediction = [2.5, 0, 9];
const target = [3, -0.5, 1];

// The third point is 8 away: its slope stops at delta, here divided by 3 for the mean.
const { value, grad } = huber(prediction, target, { delta: 1.5 });
console.log(value) // => 3.708333333333333
console.log(grad) // => [-0.16666666666666666, 0.16666666666666666, 0.5]

// A larger delta trusts that point more, up to the squared error.
console.log(huber(prediction, target, { delta: 10 }).value) // => 10.75
