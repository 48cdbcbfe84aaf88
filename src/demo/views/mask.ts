/** Pixels along one side of the picture. */
export const side = 8;

/** Probabilities of the pixels, row by row, each a whole number of tenths. */
export type Mask = readonly number[];

/**
 * A mask as short text: a digit per pixel (`0`..`9`, `a` for ten tenths), each run of equal ones as digit and length,
 * where the length is a capital letter (`B` two, `C` three ... `Z` twenty-six) and one alone has none.
 */
export function pack(mask: Mask): string {
  let text = '';
  for (let at = 0; at < mask.length; ) {
    let run = 1;
    while (run < 26 && mask[at + run] === mask[at]) run++;
    text += Math.round(mask[at]! * 10).toString(11) + (run > 1 ? String.fromCharCode(64 + run) : '');
    at += run;
  }
  return text;
}

/** The mask a text stands for, or undefined where the text is no mask of this size. */
export function unpack(text: string): Mask | undefined {
  if (text.length > 2 * side * side || !/^(?:[0-9a][B-Z]?)+$/.test(text)) return undefined;
  const mask: number[] = [];
  for (const [, tenths, length] of text.matchAll(/([0-9a])([B-Z]?)/g)) {
    const run = length ? length.charCodeAt(0) - 64 : 1;
    for (let i = 0; i < run; i++) mask.push(parseInt(tenths!, 11) / 10);
    if (mask.length > side * side) return undefined;
  }
  return mask.length === side * side ? mask : undefined;
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

/** Predictions to start from. `shifted` is the object one pixel right and down. */
export const presets: Readonly<Record<Preset, Mask>> = {
  empty: nothing,
  perfect: object,
  shifted: object.map((_, at) => (at % side > 0 ? object[at - side - 1] ?? 0 : 0)),
  everything: object.map(() => 1),
};
export const presetNames = ['empty', 'perfect', 'shifted', 'everything'] as const;
export type Preset = (typeof presetNames)[number];
