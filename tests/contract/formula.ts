import assert from 'node:assert/strict';
import { bind } from '../formula/binding.ts';
import { differentiate } from '../formula/differentiate.ts';
import { formulaOf, named } from '../formula/formulas.ts';
import { samplesOf } from '../formula/points.ts';
import { losses } from '../sample/samples.ts';
import { near, type Contract } from './claim.ts';

/** The formula on the page is what the code computes, at parameters that are not the defaults. */
export const formula: Contract = ({ card }) => {
  if (card.formulaCheck) return [];
  return [
    {
      title: `${card.id}: the formula on its page equals the code at random points of every branch`,
      prove: () => {
        const { value, names } = formulaOf(card);
        for (const sample of samplesOf(card)) {
          const elements = losses(card, sample);
          bind(card, sample).forEach(({ variables }, item) =>
            near(value(named(variables, names)), elements[item]!, 1e-9, `the formula at ${JSON.stringify(variables)}`, 1e-12));
        }
      },
    },
    {
      title: `${card.id}: the points reach every branch of the formula, at least fifty of them, each several times`,
      prove: () => {
        const { json, names } = formulaOf(card);
        const reached = new Map<string, number>();
        let points = 0;
        for (const { variables, directions } of samplesOf(card).flatMap((sample) => bind(card, sample))) {
          points++;
          const { branches } = differentiate(json, named(variables, names), named(directions[0]!.motion, names));
          for (const branch of branches) reached.set(branch, (reached.get(branch) ?? 0) + 1);
        }
        assert.ok(points >= 50, `only ${points} points`);
        assert.deepEqual(branchesOf(json).filter((branch) => (reached.get(branch) ?? 0) < 5), []);
      },
    },
    {
      title: `${card.id}: the symbols of the formula are its parameters and what it says it takes`,
      prove: () => {
        const [first] = bind(card, samplesOf(card)[0]!);
        const bound = Object.keys(first!.variables);
        assert.deepEqual(bound.filter((symbol) => !(symbol in card.formula.symbols)), []);
        const described = `${card.formula.body} ${card.formula.where ?? ''}`;
        assert.deepEqual(Object.keys(card.formula.symbols).filter((symbol) => !described.includes(symbol)), []);
      },
    },
  ];
};

/** Every branch a formula has: each piece of a case, each argument of a maximum or minimum. */
function branchesOf(json: ReturnType<typeof formulaOf>['json'], path = ''): string[] {
  if (!Array.isArray(json)) return [];
  const [head, ...operands] = json as [string, ...ReturnType<typeof formulaOf>['json'][]];
  const own = head === 'Which' ? operands.length / 2 : head === 'Max' || head === 'Min' ? operands.length : 0;
  return [...Array.from({ length: own }, (_, place) => `${path}:${place}`), ...operands.flatMap((operand, place) => branchesOf(operand, `${path}/${place}`))];
}
