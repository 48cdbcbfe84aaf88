import { dice, generalizedDice } from 'lossary';

/** A large class of 10 000 pixels and a small one of 10, with so many pixels of each found and nothing painted beyond. */
const sizes = [10_000, 10];
const answer = (found: readonly number[]) => sizes.flatMap((size, k) =>
  Array.from({ length: size }, (_, at) => (at < found[k]! ? [1 - k, k] : [0, 0])));
const truth = answer(sizes);
const loss = (found: readonly number[], power: number) => generalizedDice(answer(found), truth, { power, smooth: 0 });
const halfLarge = (power: number) => loss([5000, 10], power).value;
const halfSmall = (power: number) => loss([10_000, 5], power).value;

/** All answers at a half: the slope of an own pixel of each class. */
const unsure = (power: number) => generalizedDice(truth.map(() => [0.5, 0.5]), truth, { power, smooth: 0 }).grad;

/** Classes of 90, 9 and 1 pixels, each answered with this confidence, and the single pixel right or wrong. */
const three = [...Array.from({ length: 90 }, () => 0), ...Array.from({ length: 9 }, () => 1), 2];
const oneHot = three.map((id) => [0, 1, 2].map((k) => (k === id ? 1 : 0)));
const sure = (last: number, power: number) => generalizedDice(three.map((id, at) =>
  [0, 1, 2].map((k) => (k === (at === 99 ? last : id) ? 0.98 : 0.01))), oneHot, { power, smooth: 0 }).value;

/** Four pixels of two classes, and a third class that no pixel has, with a little probability on it. */
const leak = (power: number) => generalizedDice(
  [[0.98, 0.01, 0.01], [0.98, 0.01, 0.01], [0.98, 0.01, 0.01], [0.01, 0.98, 0.01]],
  [[1, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 0]], { power, smooth: 0 }).value;

/** Weights divided class by class, before the sums: they cancel, and every power gives this mean of Dice losses. */
const cancelled = (dice([0.8, 0.8, 0.8, 0.8], [1, 1, 1, 0], { smooth: 0 }).value
  + dice([0.2, 0.2, 0.2, 0.2], [0, 0, 0, 1], { smooth: 0 }).value) / 2;
const rows = [[0.8, 0.2], [0.8, 0.2], [0.8, 0.2], [0.8, 0.2]];
const rowTruth = [[1, 0], [1, 0], [1, 0], [0, 1]];

/** The numbers that the page on the generalized Dice loss prints, and how each comes about. */
export const numbers = {
  'large-0': () => halfLarge(0),
  'small-0': () => halfSmall(0),
  'large-1': () => halfLarge(1),
  'small-1': () => halfSmall(1),
  'large-2': () => halfLarge(2),
  'small-2': () => halfSmall(2),
  'ratio-2': () => unsure(2)[20_019]! / unsure(2)[0]!,
  'ratio-1': () => unsure(1)[20_019]! / unsure(1)[0]!,
  'right-2': () => sure(2, 2),
  'wrong-2': () => sure(0, 2),
  'right-1': () => sure(2, 1),
  'wrong-1': () => sure(0, 1),
  'leak-2': () => leak(2),
  'square': () => generalizedDice(rows, rowTruth, { smooth: 0 }).value,
  'uniform': () => generalizedDice(rows, rowTruth, { power: 0, smooth: 0 }).value,
  'cancelled': () => cancelled,
};

export const checks = {
  'equal-power': () => [0, 1, 2].findIndex((power) => Math.abs(halfLarge(power) - halfSmall(power)) < 1e-9),
};
