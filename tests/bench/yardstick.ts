import { cards } from '#cards/index';
import type { Card } from '#core/card/kinds';
import { drawFlat } from './input.ts';
import type { Prepare } from './pair.ts';
import { pairs } from './pairs.ts';

const looped = new Map(pairs.map((pair) => [pair.id, pair]));

/** The losses that are held to a loop of another: all without a loop of their own, and those whose own loop takes weights. */
export const held: readonly Card[] = cards.filter(({ id }) => !looped.has(id) || looped.get(id)!.weighted);

/** What a loop goes over: single numbers, rows in which a class is named, or what is usual for the kind. */
function shapeOf({ arguments: taken, elementwise, kind }: Card): string {
  if (elementwise || taken.every(({ form }) => form === 'vector' || form === 'list')) return 'numbers';
  return taken[0]!.form === 'rows' && taken.some(({ numbers }) => numbers === 'id') ? 'classes' : kind;
}

/** The losses whose loop a loss may be held to: those of its shape; all of them where there is none. */
export function yardsticksOf(card: Card): readonly string[] {
  const alike = cards.filter((other) => looped.has(other.id) && shapeOf(other) === shapeOf(card)).map(({ id }) => id);
  return alike.length > 0 ? alike : [...looped.keys()];
}

/** A loss beside the loop of another, each over data of its own. */
export function beside(card: Card, yardstick: string): Prepare {
  return (n, Kind) => {
    const input = drawFlat(card, n, Kind);
    return { loss: () => card.loss(...input), loop: looped.get(yardstick)!.prepare(n, Kind).loop };
  };
}
