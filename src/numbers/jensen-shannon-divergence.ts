import { jensenShannonDivergence, kullbackLeiblerDivergence, sparseCategoricalCrossEntropy } from 'lossary';

const js = (p: readonly number[], q: readonly number[]) => jensenShannonDivergence([p], [q]).value;
const kl = (p: readonly number[], q: readonly number[]) =>
  kullbackLeiblerDivergence([q.map(Math.log)], [p], { reduction: 'batchmean' }).value;
const average = (p: readonly number[], q: readonly number[]) => p.map((pk, k) => (pk + q[k]!) / 2);
/** The arguments the wrong way round: the divergence of the average from each of the two. */
const swapped = (p: readonly number[], q: readonly number[]) => (kl(average(p, q), p) + kl(average(p, q), q)) / 2;

/** The slope in the logit of the target, where the other class is ahead by this gap. */
function slopeBehindSoftmax(gap: number): number {
  const p = 1 / (1 + Math.exp(gap));
  const { grad } = jensenShannonDivergence([[p, 1 - p]], [[1, 0]]);
  return p * (1 - p) * (grad[0]! - grad[1]!);
}
const slopeOfCrossEntropy = (gap: number) => sparseCategoricalCrossEntropy([[0, gap]], [0]).grad[0]!;

/** The constant probability of yes with the lowest mean loss against labels, by a scan in steps of 0.001. */
function bestConstant(share: number): number {
  const mean = (q: number) => share * js([q, 1 - q], [1, 0]) + (1 - share) * js([q, 1 - q], [0, 1]);
  let best = 0.001;
  for (let i = 2; i < 1000; i++) if (mean(i / 1000) < mean(best)) best = i / 1000;
  return best;
}

const sure = [0.999, 0.001];
const opposite = [0.001, 0.999];

/** The numbers that the page on the Jensen-Shannon divergence prints, and how each comes about. */
export const numbers = {
  'forward': () => js([0.9, 0.1], [0.5, 0.5]),
  'backward': () => js([0.5, 0.5], [0.9, 0.1]),
  'kl-forward': () => kl([0.9, 0.1], [0.5, 0.5]),
  'kl-backward': () => kl([0.5, 0.5], [0.9, 0.1]),
  'root': () => Math.sqrt(js([0.9, 0.1], [0.5, 0.5])),
  'bits': () => js([0.9, 0.1], [0.5, 0.5]) / Math.LN2,
  'nearly-opposite': () => js([0.99, 0.01], [0.01, 0.99]),
  'nearly-opposite-kl': () => kl([0.99, 0.01], [0.01, 0.99]),
  'disjoint': () => js([1, 0, 0], [0, 1, 0]),
  'disjoint-shared': () => js([0.5, 0.5, 0], [0, 0, 1]),
  'slope-0': () => slopeBehindSoftmax(0),
  'slope-2': () => slopeBehindSoftmax(2),
  'slope-5': () => slopeBehindSoftmax(5),
  'slope-10': () => slopeBehindSoftmax(10),
  'ce-slope-0': () => slopeOfCrossEntropy(0),
  'ce-slope-2': () => slopeOfCrossEntropy(2),
  'ce-slope-5': () => slopeOfCrossEntropy(5),
  'ce-slope-10': () => slopeOfCrossEntropy(10),
  'best-at-70-percent': () => bestConstant(0.7),
  'best-at-80-percent': () => bestConstant(0.8),
  'swapped': () => swapped(sure, opposite),
  'right': () => js(sure, opposite),
};

export const checks = {
  'fully-apart': () => [Math.LN2, 1, Infinity].findIndex((answer) => Math.abs(answer - js([1, 0], [0, 1])) < 1e-12),
};
