import { negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';

const logits = [2, 0, -1];
const logSoftmax = (z: readonly number[]) => z.map((zk) => zk - Math.log(z.reduce((sum, zj) => sum + Math.exp(zj), 0)));
const loss = (row: readonly number[], target = 0) => negativeLogLikelihood([row], [target]).value;

/** Two rows; the log-softmax runs over the classes of each row, as it should, or over the rows of each class. */
const rows = [[2, 0, -1], [0, 3, 1]];
const columns = rows[0]!.map((_, k) => rows.map((row) => row[k]!));
const overClasses = rows.map(logSoftmax);
const overRows = rows.map((row, i) => row.map((_, k) => logSoftmax(columns[k]!)[i]!));

/** Two tokens of loss 1 in one sequence, eight of loss 3 in another. */
const short = new Array<number[]>(2).fill([-1]);
const long = new Array<number[]>(8).fill([-3]);
const meanOf = (tokens: readonly (readonly number[])[]) => negativeLogLikelihood(tokens, tokens.map(() => 0)).value;

/** The numbers that the page on the negative log-likelihood prints, and how each comes about. */
export const numbers = {
  'right': () => loss(logSoftmax(logits)),
  'cross-entropy': () => sparseCategoricalCrossEntropy([logits], [0]).value,
  'probability': () => Math.exp(logSoftmax(logits)[0]!),
  'logits': () => loss(logits),
  'logits-times-10': () => loss(logits.map((z) => 10 * z)),
  'probabilities': () => loss(logSoftmax(logits).map(Math.exp)),
  'base-10': () => loss(logSoftmax(logits).map((x) => x / Math.LN10)),
  'vocabulary': () => loss(logSoftmax(new Array<number>(50257).fill(0))),
  'perplexity': () => Math.exp(loss(logSoftmax(new Array<number>(50257).fill(0)))),
  'gradient': () => negativeLogLikelihood([logSoftmax(logits)], [0]).grad[0]!,
  'one-class-weighted': () => negativeLogLikelihood([[-1, -2], [-3, -1]], [0, 0], { weight: [5, 1] }).value,
  'one-class': () => negativeLogLikelihood([[-1, -2], [-3, -1]], [0, 0]).value,
  'over-classes': () => negativeLogLikelihood(overClasses, [0, 1]).value,
  'over-rows': () => negativeLogLikelihood(overRows, [0, 1]).value,
  'one-row': () => loss(logits.map((z) => logSoftmax([z])[0]!), 1),
  'pooled': () => meanOf([...short, ...long]),
  'mean-of-means': () => (meanOf(short) + meanOf(long)) / 2,
};

export const checks = {
  'raw-logits': () => [sparseCategoricalCrossEntropy([logits], [0]).value, 0, -2].indexOf(loss(logits)),
  'two-sequences': () => [2, 2.6, 3].findIndex((answer) => Math.abs(answer - meanOf([...short, ...long])) < 1e-12),
};
