import type { Card } from '#core/card/kinds';
import { differentiated, flat, isWhole, nudged, type Trial } from '../sample/samples.ts';
import type { Variables } from './evaluate.ts';

/** One item of a sample as its formula sees it. */
export interface Binding {
  /** the symbols of the formula, by LaTeX */
  readonly variables: Variables;
  /** one direction for each number of the item that the loss differentiates by */
  readonly directions: readonly Direction[];
}

/** How the symbols move when one number of an argument moves, and where the loss returns that slope. */
export interface Direction {
  readonly motion: Variables;
  readonly argument: number;
  readonly place: number;
  /** the symbols are sums or differences of arguments, so the motion is exact */
  readonly exact: boolean;
}

/** What the symbols of a formula mean for each item of a sample. */
export function bind(card: Card, { input, values, items }: Trial): Binding[] {
  const bySymbol = Object.fromEntries(Object.entries(card.parameters).map(([name, { symbol }]) => [symbol, values[name]!]));
  const parameters = Object.fromEntries(Object.entries(bySymbol).filter(([symbol]) => symbol in card.formula.symbols));
  return Array.from({ length: items }, (_, item) => {
    const inputs = (given: readonly unknown[]): Variables => (card.coupled ? card.formula.inputs(...given, item + 1) : card.formula.inputs(...given));
    const own = card.coupled || isWhole(card) ? input : input.map((argument) => (argument as readonly unknown[])[item]!);
    return { variables: { ...inputs(own), ...parameters }, directions: directionsOf(card, own, inputs, (at) => (own === input ? 0 : flat((input[at] as readonly unknown[]).slice(0, item)).length)) };
  });
}

function directionsOf(card: Card, own: readonly unknown[], inputs: (given: readonly unknown[]) => Variables, before: (at: number) => number): Direction[] {
  return differentiated(card).flatMap((at) => {
    const width = flat(own[at]).length;
    return Array.from({ length: width }, (_, index) => {
      const moved = (by: number) => inputs(own.map((part, other) => (other === at ? nudged(part, index, by) : part)));
      return { ...motion(moved), argument: at, place: before(at) + index };
    });
  });
}

/**
 * The derivative of every symbol by a number of an argument. Where a symbol is a sum or difference of arguments, a
 * step of one is it, and a step back proves it; elsewhere, as for a distance, a difference of small steps.
 */
function motion(moved: (by: number) => Variables): Pick<Direction, 'motion' | 'exact'> {
  const here = moved(0);
  const at = (by: number): Record<string, number[]> => Object.fromEntries(Object.entries(moved(by)).map(([symbol, value]) => [symbol, flat(value)]));
  const [middle, forth, back] = [at(0), at(1), at(-1)];
  const exact = Object.keys(here).every((symbol) => middle[symbol]!.every((start, index) => {
    const step = Math.round(forth[symbol]![index]! - start);
    return Math.abs(forth[symbol]![index]! - start - step) + Math.abs(start - back[symbol]![index]! - step) < 1e-9;
  }));
  const [h, near, far] = [1e-3, [at(-1e-3), at(1e-3)], [at(-2e-3), at(2e-3)]] as const;
  const slope = (symbol: string, index: number): number =>
    exact ? Math.round(forth[symbol]![index]! - middle[symbol]![index]!)
      : (8 * (near[1]![symbol]![index]! - near[0]![symbol]![index]!) - (far[1]![symbol]![index]! - far[0]![symbol]![index]!)) / (12 * h);
  const steps = Object.entries(here).map(([symbol, value]) => [symbol, typeof value === 'number' ? slope(symbol, 0) : flat(value).map((_, index) => slope(symbol, index))]);
  return { motion: Object.fromEntries(steps), exact };
}
