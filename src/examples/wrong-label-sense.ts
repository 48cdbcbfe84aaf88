import { contrastive, hinge } from 'lossary';

// Two points that belong together, one step apart.
const a = [[1, 0]];
const b = [[1, 0.2]];

// Wrong: label 0, "different" here. The gradient pushes b away from a.
console.log(contrastive(a, b, [0]).grad.second[1]!.toFixed(2)) // => -1.60
// Right: label 1, "alike". It moves b towards a.
console.log(contrastive(a, b, [1]).grad.second[1]!.toFixed(2)) // => 0.40

// Wrong: the hinge loss wants -1 and 1. This library says so.
try {
  hinge([0.6, -0.4], [1, 0]);
} catch (error) {
  console.log((error as Error).message) // => hinge: target[1] must be -1 or 1, got 0
}
// Right: 0 becomes -1.
console.log(hinge([0.6, -0.4], [1, 0].map((label) => 2 * label - 1)).value.toFixed(2)) // => 0.50
