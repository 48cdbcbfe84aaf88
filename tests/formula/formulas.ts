import type { Formula } from '#core/card/formula';
import type { Card } from '#core/card/kinds';
import { seeded } from '../sample/random.ts';
import { drawTrial } from '../sample/samples.ts';
import { bind } from './binding.ts';
import { differentiate, type Walk } from './differentiate.ts';
import { evaluable, type Evaluable, type Variables } from './evaluate.ts';
import type { MathJson } from './guard.ts';

/** The formula of a card, ready to be evaluated: what is given below it first, then its body. */
export interface CardFormula {
  /** by the symbols of the formula; one that is given may be told, and is then not computed */
  readonly value: (variables: Variables) => number;
  /** what the symbols come to that the gradient takes as constants */
  readonly held: (variables: Variables) => Variables;
  /** value, derivative with these constants, and the branches taken */
  readonly walk: (variables: Variables, motion: Variables) => Walk;
  /** every branch there is: each piece of a case, each argument of a maximum or minimum */
  readonly branches: readonly string[];
}

/** A part by the symbol that it explains; the body explains none. */
interface Part extends Evaluable {
  readonly symbol: string;
}

/** The formula of a card, parsed once. A mistaken one may be tried in its place. */
export function formulaOf(card: Card, formula: Formula = card.formula): CardFormula {
  // one that is given may speak of those after it
  const parts = [...Object.entries(formula.given ?? {}).reverse(), ['', formula.body] as const].map(([symbol, body]): Part => ({ symbol, ...parsed(card, formula, body) }));
  const all = (variables: Variables): Variables => parts.reduce<Variables>(
    (told, { symbol, value, names }) => (symbol in told ? told : { ...told, [symbol]: value(named(told, names)) }), variables);
  return {
    value: (variables) => all(variables)[''] as number,
    held: (variables) => {
      const told = all(variables);
      return Object.fromEntries((formula.held ?? []).map((symbol) => [symbol, told[symbol]!]));
    },
    walk: (variables, motion) => {
      let [told, speed] = [variables, motion];
      let last: Walk = { v: NaN, d: NaN, branches: new Set() };
      for (const { symbol, json, names } of parts) {
        const { v, d, branches } = differentiate(json, named(told, names), named(speed, names));
        last = { v, d, branches: new Set([...last.branches, ...[...branches].map((branch) => symbol + branch)]) };
        if (symbol) [told, speed] = [{ ...told, [symbol]: v }, { ...speed, [symbol]: formula.held?.includes(symbol) ? 0 : d }];
      }
      return last;
    },
    branches: parts.flatMap(({ symbol, json }) => branchesOf(json, symbol)),
  };
}

const known = new Map<string, Evaluable>();

function parsed(card: Card, { symbols }: Formula, body: string): Evaluable {
  const key = `${card.id} ${body}`;
  const found = known.get(key) ?? evaluable({ symbols, body }, listsOf(card));
  known.set(key, found);
  return found;
}

/** The symbols of a formula that hold lists, by what the card puts into them. */
function listsOf(card: Card): Set<string> {
  const [{ variables }] = bind(card, drawTrial(card, seeded(1), { items: 1, width: 2 })) as [ReturnType<typeof bind>[number]];
  return new Set(Object.keys(variables).filter((symbol) => typeof variables[symbol] !== 'number'));
}

/** Variables by the names they have in the parsed formula. */
export function named(variables: Variables, names: Evaluable['names']): Variables {
  return Object.fromEntries(Object.entries(variables).map(([symbol, value]) => {
    const name = names.get(symbol);
    if (name === undefined) throw new ReferenceError(`the formula does not declare the symbol ${symbol}`);
    return [name, value];
  }));
}

function branchesOf(json: MathJson, path: string): string[] {
  if (!Array.isArray(json)) return [];
  const [head, ...operands] = json as [string, ...MathJson[]];
  const own = head === 'Which' ? operands.length / 2 : head === 'Max' || head === 'Min' ? operands.length : 0;
  return [...Array.from({ length: own }, (_, place) => `${path}:${place}`), ...operands.flatMap((operand, place) => branchesOf(operand, `${path}/${place}`))];
}
