import { qLearning } from 'lossary';

// One step: value 1 for the action taken, reward 1, next values 2 and 4, discount one half.
// The target is 1 + 0.5 · 4 = 3, the error −2, and beyond 1 the loss is linear.
const step = qLearning([[1, 0]], [0], [1], [[2, 4]], [0], { discount: 0.5 });
console.log(step.value) // => 1.5
console.log(step.grad) // => [-1, 0]

// Double Q-learning: the online network prefers the first action, which has target value 2.
const double = { discount: 0.5, onlineNext: [[9, 8]] };
console.log(qLearning([[1, 0]], [0], [1], [[2, 4]], [0], double).value) // => 0.5

// When the episode ends, the next state does not count, whatever its values.
console.log(qLearning([[1, 0]], [0], [1], [[2, 4]], [1]).value) // => 0

// With delta Infinity it is half the squared error.
const squared = { discount: 0.5, delta: Infinity };
console.log(qLearning([[1, 0]], [0], [1], [[2, 4]], [0], squared).grad) // => [-2, 0]
