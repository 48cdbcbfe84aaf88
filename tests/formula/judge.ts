import type { Formula } from '#core/card/formula';
import type { Card } from '#core/card/kinds';
import { losses } from '../sample/samples.ts';
import { bind } from './binding.ts';
import type { Variables } from './evaluate.ts';
import { formulaOf } from './formulas.ts';
import type { FormulaMutant } from './mutants.ts';
import { samplesOf } from './points.ts';

/** What became of a formula with a mistake: it has no value, another one, or the right one. */
export type Verdict = 'has no value' | 'differs' | 'agrees';

/** Holds a formula against the code of a card at the points of the check. */
export function judge(card: Card, formula: Formula): Verdict {
  try {
    const { value } = formulaOf(card, formula);
    return pointsOf(card).every(({ variables, expected }) => {
      const found = value(variables);
      return Number.isFinite(found) && Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected)) + 1e-12;
    }) ? 'agrees' : 'differs';
  } catch {
    return 'has no value';
  }
}

interface Expected {
  readonly variables: Variables;
  readonly expected: number;
}

const points = new Map<string, readonly Expected[]>();

/** The points of the check, with what the code gives there. */
function pointsOf(card: Card): readonly Expected[] {
  const known = points.get(card.id) ?? samplesOf(card).flatMap((sample) => {
    const elements = losses(card, sample);
    return bind(card, sample).map(({ variables }, item) => ({ variables, expected: elements[item]! }));
  });
  points.set(card.id, known);
  return known;
}
