/** Pixels along one side of the picture. */
export const side = 8;

/** Pixels from 0, black, to 1, white, row by row. */
export type Picture = readonly number[];

const drawn = (...rows: string[]): Picture => [...rows.join('')].map((digit) => Number(digit) / 10);

/** The original: a letter in two grays, far enough from black and white that no distortion leaves 0 to 1. */
export const original = drawn(
  '22222222',
  '22888822',
  '22822822',
  '28822882',
  '28222282',
  '28822882',
  '28222282',
  '28222282');

/** Noise that is the same at every drawing: as many signs up as down. */
const signs = [...'+-++--+--+--+-++++-+--+--+-+-++-+--+++----++--+++-+--+-+-++-+--+'].map((sign) => (sign === '+' ? 1 : -1));

const inside = (place: number): number => Math.min(side - 1, Math.max(0, place));
const pixel = (row: number, column: number): number => original[inside(row) * side + inside(column)]!;

/** The mean of a pixel and its eight neighbors; outside, the rim goes on. */
function blurred(row: number, column: number): number {
  let sum = 0;
  for (const down of [-1, 0, 1]) for (const across of [-1, 0, 1]) sum += pixel(row + down, column + across);
  return sum / 9;
}

export const kinds = ['blur', 'noise', 'shift', 'brightness'] as const;
export type Kind = (typeof kinds)[number];

/** What a distortion of full strength does to a pixel: whole blur, one pixel to the right; the others have no end. */
const whole: Readonly<Record<Kind, (row: number, column: number, at: number) => number>> = {
  blur: (row, column) => blurred(row, column) - pixel(row, column),
  noise: (_, __, at) => signs[at]!,
  shift: (row, column) => pixel(row, column - 1) - pixel(row, column),
  brightness: () => 1,
};

/** A whole distortion, and the sum of its squares. */
function changeOf(kind: Kind): { readonly change: Picture; readonly squares: number } {
  const change = original.map((_, at) => whole[kind](Math.floor(at / side), at % side, at));
  return { change, squares: change.reduce((sum, d) => sum + d * d, 0) };
}

const changes = { blur: changeOf('blur'), noise: changeOf('noise'), shift: changeOf('shift'), brightness: changeOf('brightness') };

/** How much of the whole distortion gives a sum of squared errors. */
export const strength = (kind: Kind, squaredError: number): number => Math.sqrt(squaredError / changes[kind].squares);

/**
 * The original, distorted until the sum of its squared errors is as asked.
 *
 * Part of a blur is a weaker blur, and part of a shift by a pixel is a shift by that part, as linear interpolation has it.
 */
export function distorted(kind: Kind, squaredError: number): Picture {
  const part = strength(kind, squaredError);
  return original.map((x, at) => x + part * changes[kind].change[at]!);
}
