import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { isEquivalent } from './equivalents.ts';
import { judge } from './judge.ts';
import { formulaMutantsOf } from './mutants.ts';

const checked = cards.filter(({ formulaCheck }) => !formulaCheck);

describe.each(checked.map((card) => ({ id: card.id, card })))('the formula of $id', ({ card }) => {
  const mutants = formulaMutantsOf(card.formula);

  test('has no mistake that the check would not see', () => {
    const survivors = mutants.filter((mutant) => judge(card, mutant.formula) === 'agrees' && !isEquivalent(card.id, mutant));
    expect(survivors.map(({ rule, formula: { body, given } }) => ({ rule, body, given }))).toEqual([]);
    expect(mutants.length).toBeGreaterThan(1);
  });
});
