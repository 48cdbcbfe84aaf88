import type { Card } from '#core/kinds';
import { seeded } from '../sample/random.ts';
import { drawSample } from '../sample/samples.ts';
import { bind } from './binding.ts';
import { evaluable, type Evaluable, type Variables } from './evaluate.ts';

const known = new Map<string, Evaluable>();

/** The formula of a card, parsed once. A mistaken body may be tried in its place. */
export function formulaOf(card: Card, body = card.formula.body): Evaluable {
  const key = `${card.id} ${body}`;
  const found = known.get(key) ?? evaluable({ ...card.formula, body }, listsOf(card));
  known.set(key, found);
  return found;
}

/** The symbols of a formula that hold lists, by what the card puts into them. */
function listsOf(card: Card): Set<string> {
  const [{ variables }] = bind(card, drawSample(card, seeded(1), { items: 1, width: 2 })) as [ReturnType<typeof bind>[number]];
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
