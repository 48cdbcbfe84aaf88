import type { Drawn, Said, Truth } from '../drawn.ts';

export type { Drawn, Said, Truth };

/** The clouds of a state, and what the function of the loss says of them. */
export function seen({ card, state }: Drawn) {
  const cloud = (letter: string, points: number): number[][] => Array.from({ length: points }, (_, at) => [state[`${letter}x${at + 1}`]!, state[`${letter}y${at + 1}`]!]);
  const [x, y] = [cloud('p', state['n']!), cloud('t', state['m']!)];
  const options = Object.fromEntries(Object.keys(card.parameters).map((name) => [name, state[name]!]));
  const { value, grad } = card.loss(x, y, options);
  const flat = (grad as unknown as { prediction: Float64Array }).prediction;
  return { x, y, options, value, slopes: x.map((_, i) => [flat[2 * i]!, flat[2 * i + 1]!]) };
}

export const distance = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number => Math.hypot(ax! - bx!, ay! - by!);

/** The index of the nearest point, the first of several. */
export function nearest(from: readonly number[], cloud: readonly (readonly number[])[]): number {
  const squares = cloud.map(([x, y]) => (from[0]! - x!) ** 2 + (from[1]! - y!) ** 2);
  return squares.indexOf(Math.min(...squares));
}

/** The cells of the pairs in the table, as numbers. */
export const cellsOf = ({ table }: Drawn): number[][] => table.map((row) => row.slice(5).map((cell) => Number(cell.replace('−', '-'))));

/** That a number computed from printed ones is the right one, up to their digits. */
export const about = (what: string, computed: number, value: number, within: number): Said =>
  ({ what: `${what}: ${computed} is as good as ${value}`, printed: String(Number(Math.abs(computed - value) <= within)), value: 1 });

/** A sentence that is in the caption exactly where it is true. */
export const claimed = (caption: string, pattern: RegExp, holds: boolean): Said => ({ what: String(pattern), printed: String(Number(pattern.test(caption))), value: Number(holds) });
