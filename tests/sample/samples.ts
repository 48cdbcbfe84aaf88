import type { Card } from '#core/card/kinds';
import type { Parameter, Values } from '#core/parameter';
import type { LossResult } from '#core/result';
import { drawArgument } from './draw.ts';
import { ownSamples } from './own.ts';
import type { Random } from './random.ts';

/** Arguments of a loss without its options, and the numbers among its options. */
export interface Trial {
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

/** Draws the arguments of a loss: generic points, every branch in reach. */
export function drawInput(card: Card, random: Random, shape: Shape): unknown[] {
  const own = ownSamples.get(card.id)?.draw;
  if (own) return own(random, shape);
  const input = card.arguments.map((argument) => drawArgument(card, argument, random, shape));
  const residual = card.kind === 'residual' && card.arguments[0]!.numbers === 'real' && card.arguments[1]!.numbers === 'real';
  return residual ? [(input[1] as number[]).map((target) => target + drawResidual(random)), ...input.slice(1)] : input;
}

/** Residuals of every size: inside the usual joints, beyond them, and far out. */
const drawResidual = (random: Random): number => random.pick([() => random.between(-0.5, 0.5), () => random.between(-3, 3), () => random.between(-8, 8)])();

/** A value of a parameter that is not its default: generic, inside the part worth looking at. */
export function drawParameter({ default: usual, domain, slider }: Parameter, random: Random): number {
  if (!slider) return usual;
  const low = Math.max(slider.min, (domain.above ?? -Infinity) + slider.step);
  const value = domain['an integer'] ? random.integer(low, slider.max) : random.between(low, slider.max);
  return value === usual ? slider.max : value;
}

/** Does an argument hold something for each item, rather than being one item as a whole? */
const perItem = ({ form }: Card['arguments'][number]): boolean => form !== 'list' && form !== 'points';
export const isWhole = (card: Card): boolean => !perItem(card.arguments[0]!);

export function drawTrial(card: Card, random: Random, shape: Shape): Trial {
  const values = Object.fromEntries(Object.entries(card.parameters).map(([name, parameter]) => [name, drawParameter(parameter, random)]));
  return { input: drawInput(card, random, shape), values, items: isWhole(card) ? 1 : shape.items };
}

/** Draws a first argument of the same form and size as another. */
export function drawLike(card: Card, random: Random, shape: Shape, other: unknown): unknown {
  const form = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? 0 : part));
  for (;;) {
    const first = drawInput(card, random, shape)[0];
    if (form(first) === form(other)) return first;
  }
}

/** One element at a place, where a joint is told: a residual, or a score of the class that is there. */
export function atPlace(card: Card, place: number): unknown[] {
  return [[place], [card.arguments[1]?.numbers === 'sign' ? 1 : 0]];
}

/** Calls the loss of a card on a sample. */
export function call(card: Card, { input, values }: Pick<Trial, 'input' | 'values'>, options: object = {}): LossResult<unknown> {
  return card.loss(...input, { ...ownSamples.get(card.id)?.options, ...values, ...options });
}

/** Every number in a vector, a matrix, or an object of them, in order. */
export function flat(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.flatMap(flat);
  return Object.values(value as object).flatMap(flat);
}

/** Does the loss make one number of many, in ways that can be chosen? */
export const reduces = (card: Card): boolean => 'reduction' in (card.options ?? {});

/** The option that chooses how, for a loss that has it. */
export const reducedBy = (card: Card, reduction: string): { readonly reduction?: string } => (reduces(card) ? { reduction } : {});

/** The loss of each item. */
export function losses(card: Card, sample: Trial, options: object = {}): number[] {
  if (!reduces(card)) return [call(card, sample, options).value];
  const elements = flat(call(card, sample, { ...options, reduction: 'none' }).elements);
  const width = elements.length / sample.items;
  if (!card.elementwise) return elements;
  return Array.from({ length: sample.items }, (_, item) => elements.slice(item * width, (item + 1) * width).reduce((sum, part) => sum + part, 0));
}

/** A copy of a vector or matrix with one of its numbers, counted in order, changed. */
export function changed(value: unknown, index: number, change: (number: number) => number): unknown {
  let place = 0;
  const copy = (part: unknown): unknown => (typeof part === 'number' ? (place++ === index ? change(part) : part) : Array.from(part as ArrayLike<unknown>, copy));
  return copy(value);
}

/** The same with the number moved. */
export const nudged = (value: unknown, index: number, by: number): unknown => changed(value, index, (number) => number + by);

/** The places of the arguments a loss gives a gradient for. */
export const differentiated = (card: Card): number[] => card.arguments.flatMap((argument, at) => (argument.differentiated ? [at] : []));

/** The gradients of a result, with the argument each belongs to: a list of numbers, or several by name. */
export function gradients(card: Card, { grad }: LossResult<unknown>): { readonly argument: number; readonly grad: number[] }[] {
  const places = differentiated(card);
  if (places.length === 1) return [{ argument: places[0]!, grad: flat(grad) }];
  return places.map((argument) => ({ argument, grad: flat((grad as Record<string, unknown>)[card.arguments[argument]!.name]) }));
}
