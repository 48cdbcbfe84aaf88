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

/** What is to be found. In a small object each pixel is a larger share of the loss; in an empty mask nothing can overlap. */
export const targetNames = ['object', 'small', 'none'] as const;
export type TargetName = (typeof targetNames)[number];
export const targets: Readonly<Record<TargetName, Mask>> = {
  object,
  small: drawn(
    '........',
    '........',
    '........',
    '..##....',
    '..##....',
    '........',
    '........',
    '........'),
  none: nothing,
};

/** Predictions to start from. */
export const presetNames = ['shifted', 'half', 'soft', 'perfect', 'empty', 'everything'] as const;
export type Preset = (typeof presetNames)[number];

/** The predictions of a target: `shifted` is one pixel right and down, `soft` the same with blurred edges, `half` its first half. */
export function presetsOf(target: Mask): Readonly<Record<Preset, Mask>> {
  const shifted = target.map((_, at) => (at % side > 0 ? target[at - side - 1] ?? 0 : 0));
  const half = target.filter((t) => t > 0).length / 2;
  let found = 0;
  return {
    shifted, half: target.map((t) => (t > 0 && found++ < half ? 1 : 0)), soft: blurred(shifted),
    perfect: target, empty: nothing, everything: target.map(() => 1),
  };
}

/** The mean over 3 × 3 pixels, in whole tenths. */
function blurred(mask: Mask): Mask {
  const near = [-1, 0, 1];
  return mask.map((_, at) => {
    const sum = near.reduce((lines, dy) => lines + near.reduce((line, dx) => {
      const column = (at % side) + dx;
      return line + (column >= 0 && column < side ? mask[at + dy * side + dx] ?? 0 : 0);
    }, 0), 0);
    return Math.round((sum / 9) * 10) / 10;
  });
}

export const same = (a: Mask, b: Mask): boolean => a.every((p, at) => p === b[at]);

/** The presets worth a chip: of several that are the same mask, as in an empty target, the last one. */
export function distinctPresets(target: Mask): Preset[] {
  const all = presetsOf(target);
  return presetNames.filter((name, at) => !presetNames.slice(at + 1).some((later) => same(all[name], all[later])));
}

/** What is painted once the target changes: a preset of one object becomes that of the other, anything else stays. */
export function carriedOver(mask: Mask, from: Mask, to: Mask): Mask {
  if (same(from, nothing) || same(to, nothing)) return mask;
  const preset = presetNames.find((name) => same(presetsOf(from)[name], mask));
  return preset ? presetsOf(to)[preset] : mask;
}
