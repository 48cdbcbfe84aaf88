import { binaryCrossEntropyWithLogits, multilabelSoftMargin } from 'lossary';

const logit = [[2, -1, 0.5], [0, 1, -2]];
const target = [[1, 0, 1], [0, 0, 1]];
const flat = [logit.flat(), target.flat()] as const;
const rows = multilabelSoftMargin(logit, target, { reduction: 'none' }).elements!;
const weighted = multilabelSoftMargin(logit, target, { weight: [1, 2, 4] }).value;

/** One row of absent and present classes, with one logit for all of them. */
const row = (absent: number, present: number, z: number, presentZ = z) => multilabelSoftMargin(
  [[...new Array<number>(absent).fill(z), ...new Array<number>(present).fill(presentZ)]],
  [[...new Array<number>(absent).fill(0), ...new Array<number>(present).fill(1)]],
);
/** The formula without its check of the targets: what ids padded by −1 come to when taken for 0 and 1. */
const unchecked = (z: readonly number[], y: readonly number[]) =>
  z.reduce((sum, x, k) => sum + binaryCrossEntropyWithLogits([x], [0]).value - y[k]! * x, 0) / z.length;

/** The numbers that the page on the multi-label soft margin loss prints, and how each comes about. */
export const numbers = {
  'example': () => multilabelSoftMargin(logit, target).value,
  'example-bce': () => binaryCrossEntropyWithLogits(...flat).value,
  'row-1': () => rows[0]!,
  'row-2': () => rows[1]!,
  'sum': () => multilabelSoftMargin(logit, target, { reduction: 'sum' }).value,
  'sum-bce': () => binaryCrossEntropyWithLogits(...flat, { reduction: 'sum' }).value,
  'weighted': () => weighted,
  'weighted-mean': () => weighted * 3 / (1 + 2 + 4),
  'slope-10': () => row(9, 1, 0).grad[0]!,
  'slope-20': () => row(18, 2, 0).grad[0]!,
  'start': () => row(98, 2, 0).value,
  'nothing': () => row(98, 2, -4).value,
  'found': () => row(98, 2, -4, 4).value,
  'ids-as-target': () => unchecked([2, -1, 0.5], [0, 2, -1]),
  'table-as-target': () => unchecked([2, -1, 0.5], [1, 0, 1]),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'twice-the-labels': () => [2, 1, 0.5].indexOf(row(18, 2, 0).grad[0]! / row(9, 1, 0).grad[0]!),
};
