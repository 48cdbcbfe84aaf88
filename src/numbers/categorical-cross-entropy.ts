import { binaryCrossEntropyWithLogits, categoricalCrossEntropy, kullbackLeiblerDivergence, sparseCategoricalCrossEntropy } from 'lossary';

const logits = [2, 0, -1];
const votes = [0.7, 0.2, 0.1];
const loss = (logit: readonly number[], target: readonly number[]) => categoricalCrossEntropy([logit], [target]).value;
const logSoftmax = (z: readonly number[]) => z.map((zk) => zk - Math.log(z.reduce((sum, zj) => sum + Math.exp(zj), 0)));
const softmax = (z: readonly number[]) => logSoftmax(z).map(Math.exp);
const entropy = (p: readonly number[]) => loss(p.map(Math.log), p);

/** The numbers that the page on categorical cross-entropy prints, and how each comes about. */
export const numbers = {
  'one-hot': () => loss(logits, [1, 0, 0]),
  'by-id': () => sparseCategoricalCrossEntropy([logits], [0]).value,
  'votes': () => loss(logits, votes),
  'entropy-of-votes': () => entropy(votes),
  'divergence-from-votes': () => kullbackLeiblerDivergence([logSoftmax(logits)], [votes], { reduction: 'batchmean' }).value,
  'pull-1': () => categoricalCrossEntropy([logits], [votes]).grad[0]!,
  'pull-2': () => categoricalCrossEntropy([logits], [votes]).grad[1]!,
  'pull-3': () => categoricalCrossEntropy([logits], [votes]).grad[2]!,
  'mixed': () => loss(logits, [0.6, 0.4, 0]),
  'mixed-second': () => loss(logits, [0, 1, 0]),
  'mixed-by-hand': () => 0.6 * loss(logits, [1, 0, 0]) + 0.4 * loss(logits, [0, 1, 0]),
  'two-classes': () => loss([3, 5], [0.2, 0.8]),
  'two-classes-binary': () => binaryCrossEntropyWithLogits([2], [0.8]).value,
  'multi-hot': () => loss([2, 2, -5], [1, 1, 0]),
  'multi-hot-lowest': () => loss([50, 50, -50], [1, 1, 0]),
  'multi-hot-binary': () => binaryCrossEntropyWithLogits([2, 2, -5], [1, 1, 0]).value,
  'double-softmax': () => loss(softmax(logits), [1, 0, 0]),
  'double-softmax-lowest': () => loss([1, 0, 0], [1, 0, 0]),
  'double-softmax-lowest-1000': () => sparseCategoricalCrossEntropy([[1, ...new Array<number>(999).fill(0)]], [0]).value,
  'weighted-by-rows': () => categoricalCrossEntropy([[2, 0, -1], [0, 0, 0]], [[0, 1, 0], [0, 1, 0]], { weight: [1, 3, 1] }).value,
  'weighted-by-ids': () => sparseCategoricalCrossEntropy([[2, 0, -1], [0, 0, 0]], [1, 1], { weight: [1, 3, 1] }).value,
};

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;

export const checks = {
  'target-met': () => [0, entropy(votes), 1].findIndex((answer) => near(answer, loss(votes.map(Math.log), votes))),
  'two-true': () => [0, Math.LN2, 2 * Math.LN2].findIndex((lowest) => near(lowest, loss([50, 50, -50], [1, 1, 0]))),
};
