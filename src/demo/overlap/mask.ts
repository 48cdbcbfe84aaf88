/** Pixels along one side of the picture: at 44 px each, a finger's width, eight fill a phone. */
export const side = 8;

/** Probabilities of the pixels, row by row, each a whole number of tenths. */
export type Mask = readonly number[];

/** Values a pixel can have: 0, 0.1 ... 1. */
const shades = 11;

/** The largest number a row can be. */
export const fullRow = shades ** side - 1;

/** A row of eight pixels as one whole number: its digits in base 11 are the tenths, first pixel first. */
export function packRow(row: readonly number[]): number {
  return row.reduce((number, p) => number * shades + Math.round(p * 10), 0);
}

/** The row a number stands for. Every whole number from 0 to `fullRow` is a row, so nothing in an address can be wrong. */
export function unpackRow(number: number): number[] {
  return [...number.toString(shades).padStart(side, '0')].map((digit) => parseInt(digit, shades) / 10);
}

export function rowsOf(mask: Mask): number[] {
  return Array.from({ length: side }, (_, row) => packRow(mask.slice(row * side, (row + 1) * side)));
}

/** A mask drawn with letters: `#` is in, anything else out. */
const drawn = (...rows: string[]): Mask => [...rows.join('')].map((letter) => (letter === '#' ? 1 : 0));

/** The object to be found. */
export const object = drawn(
  '........',
  '..###...',
  '.#####..',
  '.#####..',
  '.#####..',
  '..###...',
  '........',
  '........');

export const nothing: Mask = object.map(() => 0);

/** Predictions to start from. `shifted` is the object, one pixel right and down. */
export const presetNames = ['shifted', 'perfect', 'empty', 'everything'] as const;
export type Preset = (typeof presetNames)[number];
export const presets: Readonly<Record<Preset, Mask>> = {
  shifted: object.map((_, at) => (at % side > 0 ? object[at - side - 1] ?? 0 : 0)),
  perfect: object,
  empty: nothing,
  everything: object.map(() => 1),
};
