import { cosineEmbedding, sparseCategoricalCrossEntropy, triplet } from 'lossary';

/** The numbers that the page on embeddings prints, and how each comes about. */

const [q, a, b] = [[1, 0], [0.9, 0.1], [5, 4]];
const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i]!, 0);
const distance = (u: number[], v: number[]) => Math.hypot(...u.map((x, i) => x - v[i]!));
const cosine = (u: number[], v: number[]) => 1 - cosineEmbedding([u], [v], [1]).value;

const toward = (vector: number[]) => cosineEmbedding([vector], [[1, 0]], [1]).grad.first;
/** The smallest cross-entropy of cosines: 1 for the positive and −1 for 255 negatives. */
const lowest = (temperature: number) =>
  sparseCategoricalCrossEntropy([1, ...Array<number>(255).fill(-1)].map((c) => c / temperature), [0]).value;

export const numbers = {
  'dot-a': () => dot(q, a),
  'dot-b': () => dot(q, b),
  'cosine-a': () => cosine(q, a),
  'cosine-b': () => cosine(q, b),
  'distance-a': () => distance(q, a),
  'distance-b': () => distance(q, b),
  squared: () => distance([1, 0], [0.6, 0.8]) ** 2,
  'gradient-x': () => toward([3, 4])[0]!,
  'gradient-y': () => toward([3, 4])[1]!,
  'long-x': () => toward([30, 40])[0]!,
  'long-y': () => toward([30, 40])[1]!,
  'margin-floor': () => triplet([[1, 0]], [[1, 0]], [[-1, 0]], { margin: 2 }).value,
  'temperature-1': () => lowest(1),
  'temperature-small': () => lowest(0.07),
  'random-768': () => 1 / Math.sqrt(768),
  loss: () => cosineEmbedding([[3, 4]], [[1, 0]], [1]).value,
  keras: () => -cosine([3, 4], [1, 0]),
};

export const checks = {
  dot: () => (dot(q, a) === dot(q, b) ? 2 : [dot(q, a), dot(q, b)].indexOf(Math.max(dot(q, a), dot(q, b)))),
};
