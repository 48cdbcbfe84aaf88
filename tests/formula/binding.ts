import type { Card } from '#core/kinds';
import { flat, nudged, type Sample } from '../sample/samples.ts';
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
}

/** What the symbols of a formula mean for each item of a sample. */
export function bind(card: Card, { input, values, items }: Sample): Binding[] {
  const bySymbol = Object.fromEntries(Object.entries(card.parameters).map(([name, { symbol }]) => [symbol, values[name]!]));
  const parameters = Object.fromEntries(Object.entries(bySymbol).filter(([symbol]) => symbol in card.formula.symbols));
  return Array.from({ length: items }, (_, item) => {
    const own = input.map((argument) => (argument as readonly unknown[])[item]!);
    const inputs = card.formula.inputs(...own);
    return { variables: { ...inputs, ...parameters }, directions: directionsOf(card, own, inputs, item) };
  });
}

/** Which arguments a loss returns a gradient for: the first, or each of the embeddings. */
const differentiated = (card: Card): number => (card.kind === 'embeddings' ? 3 : 1);

function directionsOf(card: Card, own: readonly unknown[], inputs: Variables, item: number): Direction[] {
  return own.slice(0, differentiated(card)).flatMap((argument, at) => {
    const width = flat(argument).length;
    return Array.from({ length: width }, (_, index) => {
      const moved = (by: number) => card.formula.inputs(...own.map((part, other) => (other === at ? nudged(part, index, by) : part)));
      return { motion: motion(inputs, moved(1), moved(-1)), argument: at, place: item * width + index };
    });
  });
}

/** The symbols are linear in the arguments, so a step of one is their derivative. A step back proves it. */
function motion(inputs: Variables, forth: Variables, back: Variables): Variables {
  return Object.fromEntries(Object.entries(inputs).map(([symbol, value]) => {
    const [here, there, behind] = [flat(value), flat(forth[symbol]), flat(back[symbol])];
    const steps = here.map((start, index) => Math.round(there[index]! - start));
    if (here.some((start, index) => Math.abs(there[index]! - start - steps[index]!) + Math.abs(start - behind[index]! - steps[index]!) > 1e-9)) {
      throw new TypeError(`the symbol ${symbol} must be a sum or a difference of arguments`);
    }
    return [symbol, typeof value === 'number' ? steps[0]! : steps];
  }));
}
