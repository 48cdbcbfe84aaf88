import { angular, triplet } from 'lossary';

// Anchor, positive, and a negative well apart from both: one shape of triangle, at any size.
const triangle = (size: number): [number[], number[], number[]] =>
  [[0, 0], [size, 0], [size / 2, 2 * size]];

// A tenth of the size: the triplet loss asks for more. The angular loss looks at the shape.
console.log([0.1, 1, 10].map((size) => angular(...triangle(size)).value)) // => [0, 0, 0]
const rounded = (x: number) => Math.round(x * 100) / 100;
const distances = [0.1, 1, 10].map((size) => rounded(triplet(...triangle(size)).value));
console.log(distances) // => [0.89, 0, 0]

// Three equal embeddings: the triplet loss shows its margin, the angular loss nothing.
console.log(angular([1, 2], [1, 2], [1, 2]).value) // => 0
console.log(triplet([1, 2], [1, 2], [1, 2]).value) // => 1
