import { contrastive, hingeEmbedding } from 'lossary';

// Distances of four pairs: two similar (1), two dissimilar (-1), one beyond the margin of 1.
const distance = [0.5, 4, 0.5, 4];
const target = [1, 1, -1, -1];
const { elements, grad } = hingeEmbedding(distance, target, { reduction: 'none' });
console.log(elements) // => [0.5, 4, 0.5, 0]

// Near or far, the gradient in the distance is 1. That of the contrastive loss grows.
console.log(grad) // => [1, 1, -1, 0]
console.log(contrastive([4], [0], [1]).grad.first) // => [8]

// A label of 0 is refused. PyTorch would add up both terms.
try {
  hingeEmbedding([0.5], [0]);
} catch (error) {
  console.log((error as Error).message) // => hingeEmbedding: target[0] must be -1 or 1, got 0
}
