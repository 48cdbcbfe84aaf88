import { infoNce, sparseCategoricalCrossEntropy, triplet } from 'lossary';

type Vectors = readonly (readonly number[])[];
const query: Vectors = [[0.8, 0.6], [0.6, 0.8]];
const key: Vectors = [[1, 0], [0, 1]];
const times = (vectors: Vectors, length: number) => vectors.map((vector) => vector.map((x) => length * x));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);

const byCosine = (length: number) => infoNce(times(query, length), key, { temperature: 0.07 }).value;
const byDot = (length: number) =>
  sparseCategoricalCrossEntropy(times(query, length).map((q) => key.map((k) => dot(q, k) / 0.07)), [0, 1]).value;

const long: Vectors = [[0.9, 0.1], [5, 5]];
const unit = (v: readonly number[]) => v.map((x) => x / Math.hypot(...v));
const first = (keys: Vectors) => sparseCategoricalCrossEntropy([keys.map((k) => dot([1, 0], k))], [0]).value;

/** The numbers that the page on unnormalized embeddings prints, and how each comes about. */
export const numbers = {
  'cosine-tenth': () => byCosine(0.1),
  'cosine-half': () => byCosine(0.5),
  'cosine-1': () => byCosine(1),
  'cosine-2': () => byCosine(2),
  'dot-tenth': () => byDot(0.1),
  'dot-half': () => byDot(0.5),
  'dot-1': () => byDot(1),
  'dot-2': () => byDot(2),
  'largest-logit': () => dot([6, 8], [6, 8]) / 0.07,
  'overflow': () => Math.log(2 ** 127 * (2 - 2 ** -23)),
  'unit-logit': () => 1 / 0.07,
  'long-wrong-dot': () => first(long),
  'long-wrong-cosine': () => first(long.map(unit)),
  'triplet-1': () => triplet([[0]], [[0.3]], [[0.5]], { margin: 1 }).value,
  'triplet-10': () => triplet([[0]], [[3]], [[5]], { margin: 1 }).value,
};

export const checks = {
  'longer': () => [-1, 0, 1].indexOf(Math.sign(Number((byCosine(2) - byCosine(1)).toFixed(12)))),
};
