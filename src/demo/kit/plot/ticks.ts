import { ticks as niceNumbers } from 'd3-array';
import { decimal } from '../figure/format.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** About `count` round numbers within the domain, at least two, each written with as many digits as the whole row needs. */
export function ticks([low, high]: readonly [number, number], count: number): Tick[] {
  const few = niceNumbers(low, high, count);
  const values = few.length > 1 ? few : niceNumbers(low, high, 2 * count);
  const digits = Math.max(0, ...values.map((value) => decimalsOf(value)));
  return values.map((value) => ({ value: value + 0, label: decimal(value, digits) }));
}

/** How many decimals a number is written with: 0.25 has two. At most 12. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = String(Number(value.toFixed(12))).split('.');
  return Math.min(12, fraction.length);
}
