import { infoNce, sparseCategoricalCrossEntropy } from 'lossary';

const query = [[0.8, 0.6], [0.6, 0.8]];
const key = [[1, 0], [0, 1]];
const longer = (length: number) => query.map((vector) => vector.map((x) => length * x));

// Wrong: dot products of raw vectors. The loss falls although no direction has changed.
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const byDot = (q: number[][]) => sparseCategoricalCrossEntropy(q.map((a) => key.map((b) => dot(a, b))), [0, 1]).value;
console.log([1, 5, 20].map((length) => byDot(longer(length)).toFixed(4)).join(' ')) // => 0.5981 0.3133 0.0181

// Right: unit length. The only way to lower the loss is to turn.
const byCosine = (q: number[][]) => infoNce(q, key, { temperature: 1 }).value;
console.log([1, 5, 20].map((length) => byCosine(longer(length)).toFixed(4)).join(' ')) // => 0.5981 0.5981 0.5981
