import assert from 'node:assert/strict';
import { bind } from '../formula/binding.ts';
import { formulaOf } from '../formula/formulas.ts';
import { samplesOf } from '../formula/points.ts';
import { losses } from '../sample/samples.ts';
import { near, type Contract } from './clause.ts';

/** The formula on the page is what the code computes, at parameters that are not the defaults. */
export const formula: Contract = ({ card }) => {
  if (card.formulaCheck) return [];
  return [
    {
      title: `${card.id}: the formula on its page equals the code at random points of every branch`,
      prove: () => {
        const { value } = formulaOf(card);
        for (const sample of samplesOf(card)) {
          const elements = losses(card, sample);
          bind(card, sample).forEach(({ variables }, item) =>
            near(value(variables), elements[item]!, 1e-9, `the formula at ${JSON.stringify(variables)}`, 1e-12));
        }
      },
    },
    {
      title: `${card.id}: the points reach every branch of the formula, at least fifty of them, each several times`,
      prove: () => {
        const { walk, branches: all } = formulaOf(card);
        const reached = new Map<string, number>();
        let points = 0;
        for (const { variables, directions } of samplesOf(card).flatMap((sample) => bind(card, sample))) {
          points++;
          const { branches } = walk(variables, directions[0]!.motion);
          for (const branch of branches) reached.set(branch, (reached.get(branch) ?? 0) + 1);
        }
        assert.ok(points >= 50, `only ${points} points`);
        assert.deepEqual(all.filter((branch) => (reached.get(branch) ?? 0) < 5), []);
      },
    },
    {
      title: `${card.id}: the symbols of the formula are its parameters and what it says it takes`,
      prove: () => {
        const [first] = bind(card, samplesOf(card)[0]!);
        const bound = Object.keys(first!.variables);
        assert.deepEqual(bound.filter((symbol) => !(symbol in card.formula.symbols)), []);
        const described = [card.formula.body, card.formula.where, ...Object.entries(card.formula.given ?? {}).flat()].join(' ');
        assert.deepEqual(Object.keys(card.formula.symbols).filter((symbol) => !described.includes(symbol)), []);
      },
    },
  ];
};
