import { ratio, warm } from './measure.ts';
import type { Kind, Prepare } from './pair.ts';
import { pairs } from './pairs.ts';
import { recorded, sizes } from './ratios.ts';
import { beside, held, yardsticksOf } from './yardstick.ts';

/** A loss that is timed beside a loop: its own, or that of another. */
export interface Race {
  readonly id: string;
  readonly yardstick: string;
  readonly prepare: Prepare;
  readonly kinds: readonly Kind[];
}

const kinds = [Float64Array, Float32Array];

/** Each loss that has a loop, beside it. */
export const own: readonly Race[] = pairs.map(({ id, prepare }) => ({ id, yardstick: id, prepare, kinds }));

/** The others, beside the loop that is recorded for them; beside every loop of their shape where none is. */
export const others: readonly Race[] = held.flatMap((card) => {
  const yardstick = recorded[card.id]?.yardstick;
  const choices = pairs.some(({ id }) => id === yardstick) ? [yardstick!] : yardsticksOf(card);
  return choices.map((choice) => ({ id: card.id, yardstick: choice, prepare: beside(card, choice), kinds: [Float64Array] }));
});

/** Warms all losses in one order, then times those that are wanted: ratios by size, and for each size by kind of numbers. */
export function run(races: readonly Race[], forward: boolean): number[][] {
  const all = [...own, ...new Map(others.map((race) => [race.id, race])).values()];
  warm((forward ? all : all.toReversed()).map(({ prepare }) => prepare), kinds);
  return races.map(({ prepare, kinds: measured }) => sizes.flatMap((n) => measured.map((Kind) => ratio(prepare(n, Kind)))));
}
