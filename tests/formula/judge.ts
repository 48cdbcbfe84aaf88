import type { Card } from '#core/kinds';
import { call, flat } from '../sample/samples.ts';
import { bind } from './binding.ts';
import { formulaOf, named } from './formulas.ts';
import { samplesOf } from './points.ts';

/** What became of a formula with a mistake: it has no value, another one, or the right one. */
export type Verdict = 'has no value' | 'differs' | 'agrees';

/** Holds a formula body against the code of a card at the points of the check. */
export function judge(card: Card, body: string): Verdict {
  try {
    const { value, names } = formulaOf(card, body);
    for (const sample of samplesOf(card)) {
      const elements = flat(call(card, sample, { reduction: 'none' }).elements);
      const differs = bind(card, sample).some(({ variables }, item) => {
        const [found, expected] = [value(named(variables, names)), elements[item]!];
        return !(Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected)) + 1e-12);
      });
      if (differs) return 'differs';
    }
    return 'agrees';
  } catch {
    return 'has no value';
  }
}

/** Changes that leave the meaning of a formula as it was, each with its reason. */
const equivalents: readonly { readonly id: string; readonly body: string; readonly reason: string }[] = [];

export const isEquivalent = (id: string, body: string): boolean => equivalents.some((one) => one.id === id && one.body === body);
