import { adversarial, ctc, negativeLogLikelihood, reconstruction, sparseCategoricalCrossEntropy, type AdversarialVariant } from 'lossary';

const repeat = <T>(count: number, value: T) => Array.from({ length: count }, () => value);
/** The mean loss of tokens whose right class has these probabilities. */
const nll = (p: readonly number[]) => negativeLogLikelihood(p.map((each) => [Math.log(each), Math.log(1 - each)]), p.map(() => 0)).value;
const short = repeat(2, 1 / 16);
const long = repeat(18, 1 / 2);
const start = (classes: number) => sparseCategoricalCrossEntropy([repeat(classes, 0)], [0]).value;

const late = [[0, 5, 0], [5, 0, 0], [0, 0, 5]];
const ctcLate = ctc([late], [[1, 2]], { reduction: 'sum' }).value;
const framesLate = sparseCategoricalCrossEntropy(late, [0, 1, 2], { reduction: 'sum' }).value;

/** Three edges that are equally likely, as rows of four pixels, and the mean loss of one answer for all of them. */
const edges = [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0]];
const expected = (answer: readonly number[], likelihood: 'l2' | 'l1') => reconstruction(repeat(3, answer), edges, { likelihood }).value;
const average = [0, 1, 2, 3].map((at) => edges.reduce((sum, edge) => sum + edge[at]! / 3, 0));

const even = (variant: AdversarialVariant) => adversarial([0], [0], { variant }).value;
const slope = (variant: AdversarialVariant) => adversarial([0], [-8], { variant, side: 'generator' }).grad.fakeScore[0]!;
const image = [repeat(784, 0.6), repeat(784, 0.5)] as const;

/** The numbers that the guide to sequence and generative losses prints, and how each comes about. */
export const numbers = {
  'over-tokens': () => nll([...short, ...long]),
  'over-sentences': () => (nll(short) + nll(long)) / 2,
  'perplexity-tokens': () => Math.exp(nll([...short, ...long])),
  'perplexity-sentences': () => Math.exp((nll(short) + nll(long)) / 2),
  'start-32000': () => start(32000),
  'start-128256': () => start(128256),
  'start-ctc': () => ctc([repeat(10, repeat(29, 0))], [[1, 2, 3, 4]], { reduction: 'sum' }).value,
  'start-minimax': () => even('non-saturating'),
  'start-squares': () => even('least-squares'),
  'start-hinge': () => even('hinge'),
  'start-wasserstein': () => even('wasserstein'),
  'late-ctc': () => ctcLate,
  'late-frames': () => framesLate,
  'average-l2': () => expected(average, 'l2'),
  'edge-l2': () => expected(edges[1]!, 'l2'),
  'average-l1': () => expected(average, 'l1'),
  'edge-l1': () => expected(edges[1]!, 'l1'),
  'slope-minimax': () => slope('minimax'),
  'slope-saturating': () => slope('non-saturating'),
  'summed': () => reconstruction(...image).value,
  'averaged': () => reconstruction(...image).value / 784,
};

export const checks = {
  'late': () => [ctcLate < framesLate, ctcLate > framesLate].indexOf(true),
};
