import { dice, jaccard, tversky } from 'lossary';

const repeat = (count: number, value: number) => new Array<number>(count).fill(value);
const object = repeat(10, 1);
const sharp = { smooth: 0 };
const found = (count: number) => [...repeat(count, 1), ...repeat(10 - count, 0)];
const missing = (count: number) => jaccard(found(10 - count), object, sharp).value;
const late = [...repeat(9, 1), 0.99];
const early = [1, ...repeat(9, 0.01)];
const example = [0.9, 0.8, 0.3, 0.1];
const target = [1, 1, 0, 0];
const background = [...repeat(96, 1), ...repeat(4, 0)];
const foreground = background.map((share) => 1 - share);
const ofBackground = jaccard(repeat(100, 1), background, sharp).value;
const ofForeground = jaccard(repeat(100, 0), foreground, sharp).value;

/** The numbers that the page on the Jaccard loss prints, and how each comes about. */
export const numbers = {
  'late': () => jaccard(late, object, sharp).grad[9]!,
  'dice-missed-two': () => dice(found(8), object, sharp).value,
  'late-dice': () => dice(late, object, sharp).grad[9]!,
  'early': () => jaccard(early, object, sharp).grad[9]!,
  'early-dice': () => dice(early, object, sharp).grad[9]!,
  'mean-dice-a': () => dice([found(10), found(1)], [object, object], sharp).value,
  'mean-dice-b': () => dice([found(5), found(5)], [object, object], sharp).value,
  'mean-jaccard-a': () => jaccard([found(10), found(1)], [object, object], sharp).value,
  'mean-jaccard-b': () => jaccard([found(5), found(5)], [object, object], sharp).value,
  'miss-1': () => missing(1),
  'miss-5': () => missing(5),
  'miss-9': () => missing(9),
  'soft-target': () => jaccard([0.5, 0.5], [0.5, 0.5], sharp).value,
  'smooth-one': () => jaccard(example, target, { smooth: 1 }).value,
  'tversky-smooth-two': () => tversky(example, target, { alpha: 1, beta: 1, smooth: 2 }).value,
  'empty-little': () => jaccard(repeat(4, 0.01), repeat(4, 0)).value,
  'empty-one': () => jaccard(repeat(4, 0.01), repeat(4, 0), { smooth: 1 }).value,
  'background': () => ofBackground,
  'foreground': () => ofForeground,
  'both': () => 0.5 * (ofBackground + ofForeground),
};

export const checks = {
  'missed-two': () => [0.1, 0.111, 0.2].findIndex((value) => Math.abs(value - missing(2)) < 0.0005),
};
