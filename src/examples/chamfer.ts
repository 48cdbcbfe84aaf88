import { chamfer } from 'lossary';

// A predicted cloud of two points, a true one of three.
const prediction = [[0, 0], [1, 0]];
const target = [[0, 0], [1, 0], [1, 2]];

// Both predicted points are right, but one true point is 2 away: 0 + 4 / 3.
const { value, grad } = chamfer(prediction, target);
console.log(Math.round(value * 1e4) / 1e4) // => 1.3333

// Its nearest predicted point is drawn up to it, although it is right where it is.
console.log(Array.from(grad.prediction, (x) => Math.round(x * 100) / 100)) // => [0, 0, 0, -1.33]

// How many points lie at one place does not count.
console.log(chamfer([[0, 0], [0, 0], [0, 0], [5, 5]], [[0, 0], [5, 5]]).value) // => 0
