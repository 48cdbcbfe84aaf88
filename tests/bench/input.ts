import type { Argument } from '#core/card/arguments';
import type { Card } from '#core/card/kinds';
import { drawArgument } from '../sample/draw.ts';
import { ownSamples } from '../sample/own.ts';
import { seeded, type Random } from '../sample/random.ts';
import { drawInput, type Shape } from '../sample/samples.ts';
import type { Kind } from './pair.ts';

/** How long a row is drawn: classes, actions, dimensions or pixels. */
const rowLengths: Readonly<Partial<Record<Card['kind'], number>>> = { classes: 10, policy: 10, embeddings: 20, overlap: 100, generative: 100 };

/** Rows of a batch in which each is compared with all. */
const batch = 32;

/** Arguments of a loss as its card and the tests draw them, of about `n` numbers, or `n` distances of points: flat, options last. */
export function drawFlat(card: Card, n: number, Kind: Kind): unknown[] {
  const flat = 'rowLength' in (card.options ?? {});
  const shape = shapeOf(card, n, rowLengths[card.kind] ?? 4);
  const drawn = drawRows(card, seeded(n), shape);
  const input = drawn.map((value, at) => flatten(card.arguments[at]!, value, flat, Kind));
  return [...input, { ...(flat && { rowLength: shape.width }), ...ownSamples.get(card.id)?.options }];
}

function shapeOf(card: Card, n: number, width: number): Shape {
  if (card.kind === 'points') return { items: Math.ceil(Math.sqrt(n)), width: 3 };
  if (card.coupled) return { items: batch, width: Math.ceil(n / batch) };
  const perNumber = card.arguments[0]!.form === 'vector' || card.arguments[0]!.form === 'list';
  return { items: perNumber ? n : Math.ceil(n / width), width };
}

/** Any two clouds do: where tests keep points apart, many points would never be found. */
function drawRows(card: Card, random: Random, shape: Shape): unknown[] {
  if (card.kind !== 'points') return drawInput(card, random, shape);
  return card.arguments.map((argument) => drawArgument(card, argument, random, shape));
}

function flatten({ form, numbers }: Argument, value: unknown, flatRows: boolean, Kind: Kind): unknown {
  if (form === 'ids') return Int32Array.from(value as number[]);
  if (form === 'vector' || form === 'list') return Kind.from(value as number[]);
  const rows = form === 'rows' || form === 'points';
  return rows && (flatRows || numbers === 'box') ? Kind.from((value as number[][]).flat()) : value;
}
