import { infoNce, sparseCategoricalCrossEntropy } from 'lossary';

/** Rows that are orthogonal to each other. */
const orthogonal = (rows: number) => Array.from({ length: rows }, (_, i) => Array.from({ length: rows }, (_, j) => (i === j ? 1 : 0)));
const equalRows = (rows: number) => new Array<number[]>(rows).fill([1, 0]);
const perfect = (rows: number, temperature: number) => infoNce(orthogonal(rows), orthogonal(rows), { temperature }).value;
const chance = (rows: number) => infoNce(equalRows(rows), equalRows(rows)).value;

/** The loss of one row by its cosines, that of the partner first. */
const ofRow = (cosines: number[], temperature: number) => sparseCategoricalCrossEntropy([cosines.map((cosine) => cosine / temperature)], [0]);

/** The share of the hardest negative in the gradient of all negatives. */
function hardestShare(temperature: number): number {
  const { grad } = ofRow([0.8, 0.7, 0.3, -0.2], temperature);
  return grad[1]! / (grad[1]! + grad[2]! + grad[3]!);
}

/** The loss at one quality: the partner at cosine 0.5, all others at 0. */
const sameQuality = (rows: number) => ofRow([0.5, ...new Array<number>(rows - 1).fill(0)], 0.1).value;

/** Temperature times the loss, where the only negative is 0.2 above the partner. */
const softTriplet = (temperature: number) => temperature * ofRow([0.6, 0.8], temperature).value;

const slopeAtLength = (length: number) => infoNce([[length, 0], [0, 1]], [[1, 1], [0, 1]]).grad.query[1]!;

/** The first two of four pairs are the same pair; all others are perfect. */
const withDuplicate = [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]];
const duplicateRow = () => infoNce(withDuplicate, withDuplicate, { temperature: 0.05, reduction: 'none' }).elements![0]!;

/** The numbers that the page on InfoNCE prints, and how each comes about. */
export const numbers = {
  'two-pairs': () => perfect(2, 0.5),
  'chance-4': () => chance(4),
  'chance-256': () => chance(256),
  'perfect-1': () => perfect(64, 1),
  'perfect-half': () => perfect(64, 0.5),
  'perfect-fifth': () => perfect(64, 0.2),
  'perfect-tenth': () => perfect(64, 0.1),
  'share-1': () => hardestShare(1),
  'share-fifth': () => hardestShare(0.2),
  'share-low': () => hardestShare(0.07),
  'soft-1': () => softTriplet(1),
  'soft-tenth': () => softTriplet(0.1),
  'soft-hundredth': () => softTriplet(0.01),
  'slope-of-long': () => slopeAtLength(10) / slopeAtLength(1),
  'same-16': () => sameQuality(16),
  'same-4096': () => sameQuality(4096),
  'mnrl-temperature': () => 1 / 20,
  'duplicate-floor': () => duplicateRow(),
  'whole-batch': () => perfect(8, 1),
  'two-halves': () => perfect(4, 1),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'perfect-at-one': () => [0, 1, 3].findLastIndex((bound) => perfect(64, 1) > bound),
  'duplicate': () => [0, Math.LN2, Math.log(4)].findIndex((choice) => Math.abs(duplicateRow() - choice) < 1e-6),
};
