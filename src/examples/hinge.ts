import { hinge } from 'lossary';

// Scores of five emails, spam is 1 and anything else -1. The sign of a score is the decision.
const score = [2.5, 1.25, 0.5, -3, -0.75];
const target = [1, 1, 1, -1, -1];

const { elements, grad } = hinge(score, target, { reduction: 'none' });

// All five are decided right, but two are closer to the boundary than the margin of 1.
console.log(elements) // => [0, 0, 0.5, 0, 0.25]

// Only these two have a gradient: they are the support vectors. Move 2.5 to 250 and nothing changes.
console.log(grad) // => [0, 0, -1, 0, 1]

// Labels 0 and 1 throw instead of training on a constant: try hinge([0.5], [0]).
console.log(hinge([0.5], [-1]).value) // => 1.5
