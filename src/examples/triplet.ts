import { triplet } from 'lossary';

const [anchor, positive, negative] = [[0, 0], [3, 4], [6, 8]];

// Distances 5 and 10: the negative is 5 farther, more than a margin of 1 asks. Nothing is pulled.
console.log(triplet(anchor, positive, negative).value) // => 0
console.log(triplet(anchor, positive, negative).grad.negative) // => [0, 0]

// A margin of 6 wants 1 more: descent draws the positive in and pushes the negative out, each by a unit vector.
const wider = triplet(anchor, positive, negative, { margin: 6 });
console.log(wider.value) // => 1
console.log(wider.grad.positive) // => [0.6, 0.8]
console.log(wider.grad.negative) // => [-0.6, -0.8]

// swap also looks at the positive: the negative is only 5 from it, and the triplet wakes up.
console.log(triplet(anchor, positive, negative, { swap: true }).value) // => 1
