import { hinge, meanSquaredError, squaredHinge } from 'lossary';

// One positive, at three scores: on the wrong side, inside the margin, beyond it.
const score = [-1, 0.5, 3];
const target = [1, 1, 1];

// Up to the margin it is the squared error; beyond the margin it is 0, where the squared error grows again.
console.log(meanSquaredError(score, target, { reduction: 'none' }).elements) // => [4, 0.25, 4]
console.log(squaredHinge(score, target, { reduction: 'none' }).elements) // => [4, 0.25, 0]
console.log(hinge(score, target, { reduction: 'none' }).elements) // => [2, 0.5, 0]

// The slope fades towards the margin, so there is no kink. Try 0.99.
console.log(squaredHinge([0.5, 0.75, 1], [1, 1, 1], { reduction: 'sum' }).grad) // => [-1, -0.5, 0]
