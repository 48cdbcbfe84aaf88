import type { Card, Kind } from '#core/kinds';
import type { Parameter, Values } from '#core/parameter';
import type { LossResult } from '#core/result';
import type { Random } from './random.ts';

/** Arguments of a loss without its options, and the numbers among its options. */
export interface Sample {
  readonly input: readonly unknown[];
  readonly values: Values;
  /** how many losses are averaged: elements, rows, images, triplets */
  readonly items: number;
}

/** How many items, and how many numbers each has where an item is a row. */
export interface Shape {
  readonly items: number;
  readonly width: number;
}

export const shapes: readonly Shape[] = [1, 2, 5].flatMap((items) => [2, 3].map((width) => ({ items, width })));

/** Draws the arguments of each kind: generic points, every branch of its losses in reach. */
export const draw: Readonly<Record<Kind, (random: Random, shape: Shape) => unknown[]>> = {
  residual: (random, { items }) => {
    const target = random.list(items, () => random.between(-3, 3));
    return [target.map((value) => value + residual(random)), target];
  },
  binary: (random, { items }) => [
    random.list(items, () => random.between(-6, 6)),
    random.list(items, () => (random.integer(0, 2) === 0 ? random.between(0.05, 0.95) : random.integer(0, 1))),
  ],
  classes: (random, { items, width }) => [
    random.list(items, () => random.list(width, () => random.between(-3, 3))),
    random.list(items, () => random.integer(0, width - 1)),
  ],
  overlap: (random, { items, width }) => [
    random.list(items, () => random.list(width, () => random.between(0.02, 0.98))),
    // masks are mostly 0 or 1, but a soft one tells a target from its square
    random.list(items, () => random.list(width, () => (random.integer(0, 2) === 0 ? random.between(0.05, 0.95) : random.integer(0, 1)))),
  ],
  embeddings: (random, { items, width }) => Array.from({ length: 3 }, () => random.list(items, () => random.list(width, () => random.between(-1.5, 1.5)))),
};

/** Residuals of every size: inside the usual joints, beyond them, and far out. */
const residual = (random: Random): number => random.pick([() => random.between(-0.5, 0.5), () => random.between(-3, 3), () => random.between(-8, 8)])();

/** A value of a parameter that is not its default: generic, inside the part worth looking at. */
export function drawParameter({ default: usual, domain, slider }: Parameter, random: Random): number {
  if (!slider) return usual;
  const low = Math.max(slider.min, (domain.above ?? -Infinity) + slider.step);
  const value = domain.integer ? random.integer(low, slider.max) : random.between(low, slider.max);
  return value === usual ? slider.max : value;
}

export function drawSample(card: Card, random: Random, shape: Shape): Sample {
  const values = Object.fromEntries(Object.entries(card.parameters).map(([name, parameter]) => [name, drawParameter(parameter, random)]));
  return { input: draw[card.kind](random, shape), values, items: shape.items };
}

/** Calls the loss of a card on a sample. */
export function call(card: Card, { input, values }: Pick<Sample, 'input' | 'values'>, options: object = {}): LossResult<unknown> {
  return card.loss(...input, { ...values, ...options });
}

/** Every number in a vector, a matrix, or an object of them, in order. */
export function flat(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.flatMap(flat);
  return Object.values(value as object).flatMap(flat);
}

/** A copy of a vector or matrix with one of its numbers, counted in order, moved. */
export function nudged(value: unknown, index: number, by: number): unknown {
  let place = 0;
  const copy = (part: unknown): unknown => (typeof part === 'number' ? part + (place++ === index ? by : 0) : Array.from(part as ArrayLike<unknown>, copy));
  return copy(value);
}

/** The arguments a loss gives a gradient for, with that gradient: the first one, or those it names. */
export function gradients(card: Card, result: LossResult<unknown>): { readonly argument: number; readonly grad: number[] }[] {
  const { grad } = result;
  if (card.kind !== 'embeddings') return [{ argument: 0, grad: flat(grad) }];
  const { anchor, positive, negative } = grad as Record<string, unknown>;
  return [anchor, positive, negative].map((part, argument) => ({ argument, grad: flat(part) }));
}
