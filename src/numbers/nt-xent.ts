import { infoNce, ntXent, sparseCategoricalCrossEntropy } from 'lossary';

/** Rows that are orthogonal to each other. */
const orthogonal = (rows: number) => Array.from({ length: rows }, (_, i) => Array.from({ length: rows }, (_, j) => (i === j ? 1 : 0)));
const perfect = (pairs: number, temperature: number) => ntXent(orthogonal(pairs), orthogonal(pairs), { temperature }).value;

const equalRows = (rows: number) => Array.from({ length: rows }, () => [1, 0]);
const chance = (pairs: number) => ntXent(equalRows(pairs), equalRows(pairs)).value;

/** The same batch for both losses. */
const [first, second] = [[[1, 0], [0, 1]], [[1, 0], [1, 1]]];

/** Each side is a tight cluster of its own, far from the other; partners are a little nearer than the rest. */
const [images, texts] = [[[1, 0.2, 0], [1, -0.2, 0]], [[0, 0.2, 1], [0, -0.2, 1]]];

/** Four perfect pairs at temperature 0.1, each view compared with itself, too: its cosine with itself and its partner is 1. */
const withItself = () => sparseCategoricalCrossEntropy([[10, 10, 0, 0, 0, 0, 0, 0]], [0]).value;

/** Views in the order a, a′, b, b′, c, c′, d, d′, cut in the middle: each is paired with another image. */
const interleaved = orthogonal(4).flatMap((view) => [view, view]);
const wrongPairs = () => ntXent(interleaved.slice(0, 4), interleaved.slice(4), { temperature: 0.5 }).value;

/** The numbers that the page on NT-Xent prints, and how each comes about. */
export const numbers = {
  'same-batch': () => ntXent(first, second, { temperature: 0.2 }).value,
  'same-batch-info-nce': () => infoNce(first, second, { temperature: 0.2, symmetric: true }).value,
  'gap': () => ntXent(images, texts, { temperature: 0.2 }).value,
  'gap-info-nce': () => infoNce(images, texts, { temperature: 0.2, symmetric: true }).value,
  'chance-2': () => chance(2),
  'chance-128': () => chance(128),
  'chance-256': () => chance(256),
  'perfect-1': () => perfect(128, 1),
  'perfect-half': () => perfect(128, 0.5),
  'perfect-tenth': () => perfect(128, 0.1),
  'perfect-low': () => perfect(128, 0.07),
  'with-itself': () => withItself(),
  'without-itself': () => perfect(4, 0.1),
  'wrong-pairs': () => wrongPairs(),
  'right-pairs': () => perfect(4, 0.5),
  'one-pair': () => ntXent([[1, 0]], [[-1, 0.3]]).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'how-many': () => [4, 7, 8].findIndex((others) => Math.abs(chance(4) - Math.log(others)) < 1e-9),
};
