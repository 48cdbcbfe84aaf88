import type { Argument, Numbers } from '#core/card/arguments';
import type { Card, Kind } from '#core/card/kinds';
import type { Random } from './random.ts';
import type { Shape } from './samples.ts';

/** How far from 0 the numbers of a kind are drawn. */
const reach: Readonly<Partial<Record<Kind, number>>> = { binary: 6, embeddings: 1.5 };

/** Draws one number of an argument. Where there is no slope to it, the ends of its domain are drawn too. */
function drawNumber(card: Card, { numbers, differentiated }: Argument, random: Random): number {
  const far = reach[card.kind] ?? 3;
  const draw: Readonly<Record<Exclude<Numbers, 'id' | 'group' | 'box' | 'distribution' | 'log-distribution'>, () => number>> = {
    real: () => random.between(-far, far),
    positive: () => random.between(0.2, 4),
    nonnegative: () => random.between(0.1, 5),
    // masks are mostly 0 or 1, but a soft one tells a target from its square
    probability: () => (differentiated ? random.between(0.02, 0.98) : random.integer(0, 2) === 0 ? random.between(0.05, 0.95) : random.integer(0, 1)),
    cosine: () => random.between(-0.95, 0.95),
    binary: () => random.integer(0, 1),
    sign: () => random.pick([-1, 1]),
  };
  return draw[numbers as keyof typeof draw]();
}

/** Draws one row: numbers, a distribution over the columns, or the corners of a box. */
function drawRow(card: Card, argument: Argument, random: Random, width: number): number[] {
  if (argument.numbers === 'box') return drawBox(random);
  if (argument.numbers !== 'distribution' && argument.numbers !== 'log-distribution') return random.list(width, () => drawNumber(card, argument, random));
  const parts = random.list(width, () => Math.exp(random.between(-2, 2)));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => (argument.numbers === 'distribution' ? part / sum : Math.log(part / sum)));
}

function drawBox(random: Random): number[] {
  const [x, y] = [random.between(-2, 2), random.between(-2, 2)];
  return [x, y, x + random.between(0.3, 3), y + random.between(0.3, 3)];
}

/** Draws an argument by its form. Lists and clouds are as long as they come: two of them need not agree. */
export function drawArgument(card: Card, argument: Argument, random: Random, { items, width }: Shape): unknown {
  const row = (columns = width): number[] => drawRow(card, argument, random, columns);
  const draw: Readonly<Record<Argument['form'], () => unknown>> = {
    vector: () => random.list(items, () => drawNumber(card, argument, random)),
    rows: () => random.list(items, () => row()),
    ids: () => random.list(items, () => random.integer(0, width - 1)),
    list: () => row(items + random.integer(1, 2)),
    points: () => random.list(items + random.integer(0, 2), () => row()),
    sequences: () => random.list(items, () => random.list(random.integer(4, 6), () => row())),
    labels: () => random.list(items, () => random.list(random.integer(0, 2), () => random.integer(1, width - 1))),
  };
  return draw[argument.form]();
}
