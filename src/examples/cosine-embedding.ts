import { cosineEmbedding } from 'lossary';

// Two sentences at a right angle. As a similar pair they are far off; as a dissimilar pair they are fine.
console.log(cosineEmbedding([1, 0], [0, 1], [1]).value) // => 1
console.log(cosineEmbedding([1, 0], [0, 1], [-1]).value) // => 0

// A margin of −0.5 wants dissimilar pairs more than a right angle apart.
console.log(cosineEmbedding([1, 0], [0, 1], [-1], { margin: -0.5 }).value) // => 0.5

// Ten times the length: the same loss, a tenth of the gradient. Try 100.
console.log(cosineEmbedding([10, 0], [0, 1], [1]).value) // => 1
console.log(cosineEmbedding([10, 0], [0, 1], [1]).grad.first) // => [0, -0.1]
