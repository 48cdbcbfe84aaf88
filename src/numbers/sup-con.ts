import { ntXent, sparseCategoricalCrossEntropy, supCon } from 'lossary';

const same = (rows: number, point: number[]) => Array.from({ length: rows }, () => point);
const ids = (first: number, second: number) => [...Array.from({ length: first }, () => 0), ...Array.from({ length: second }, () => 1)];

/** Two classes at opposite poles, each at one point. */
const atPoles = (rows: number) => supCon([...same(rows, [1, 0]), ...same(rows, [-1, 0])], ids(rows, rows)).value;

/** Every row of both classes at one point. */
const collapsed = (rows: number) => supCon(same(2 * rows, [1, 0]), ids(rows, rows)).value;

/** The gradient in the cosines of one row with two positives of its class, at temperature 0.1: the mean over both targets. */
function positivePulls(cosines: [number, number]): number[] {
  const logits = [cosines.map((cosine) => cosine / 0.1)];
  const [first, second] = [0, 1].map((target) => sparseCategoricalCrossEntropy(logits, [target]).grad);
  return [0, 1].map((j) => (first![j]! + second![j]!) / 2);
}

const elements = (embedding: number[][], target: number[]) => supCon(embedding, target, { temperature: 0.2, reduction: 'none' }).elements!;
const lonely = elements([[1, 0], [1, 1], [0, 1], [-1, 0]], [0, 0, 1, 2]);

/** The mean over positives inside the logarithm instead of outside, for the first row. */
function insideTheLogarithm(cosines: { positive: number[]; negative: number[] }, temperature: number): number {
  const e = (cosine: number) => Math.exp(cosine / temperature);
  const sum = (of: number[]) => of.reduce((total, cosine) => total + e(cosine), 0);
  return -Math.log(sum(cosines.positive) / cosines.positive.length / (sum(cosines.positive) + sum(cosines.negative)));
}

/** The numbers that the page on the supervised contrastive loss prints, and how each comes about. */
export const numbers = {
  'poles-3': () => atPoles(3),
  'poles-5': () => atPoles(5),
  'collapsed-3': () => collapsed(3),
  'as-nt-xent': () => supCon([[1, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 0, 1], { temperature: 0.2 }).value,
  'nt-xent': () => ntXent([[1, 0], [0, 1]], [[1, 0], [1, 1]], { temperature: 0.2 }).value,
  'near-positive': () => positivePulls([0.99, 0.3])[0]!,
  'far-positive': () => positivePulls([0.99, 0.3])[1]!,
  'all-rows': () => (lonely[0]! + lonely[1]! + lonely[2]! + lonely[3]!) / 4,
  'rows-with-positives': () => (lonely[0]! + lonely[1]!) / 2,
  'out': () => elements([[1, 0], [0.8, 0.6], [0, 1], [-1, 0]], [0, 0, 0, 1])[0]!,
  'in': () => insideTheLogarithm({ positive: [0.8, 0], negative: [-1] }, 0.2),
  'no-positives': () => supCon([[1, 0], [0, 1], [-1, 0]], [0, 1, 2]).value,
  'times-temperature': () => atPoles(3) * 0.1 / 0.07,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'perfect-classes': () => [0, Math.LN2, Math.log(5)].findIndex((choice) => Math.abs(atPoles(3) - choice) < 1e-6),
};
