import assert from 'node:assert/strict';
import { flat } from '../sample/samples.ts';
import { locales } from '#core/locale';
import { allNear, throwsExactly, type Contract } from './clause.ts';

/** Declared edges are typed by hand, so the last digit may be rounded. */
const rounding = 4e-16;

/** What a card declares for the edges is what comes out there. */
export const edges: Contract = ({ card }) => [
  {
    title: `${card.id} declares at least three edges, each named in every language`,
    prove: () => {
      assert.ok(card.edges.length >= 3, `only ${card.edges.length}`);
      for (const { at } of card.edges) for (const locale of locales) assert.ok(at[locale].trim().length > 0);
    },
  },
  ...card.edges.map(({ at, input, value, grad, throws }) => ({
    title: `${card.id} at the edge: ${at.en}`,
    prove: () => {
      if (throws !== undefined) return throwsExactly(() => card.loss(...input), throws);
      assert.ok(value !== undefined, 'an edge must declare a value or an error');
      const result = card.loss(...input);
      asDeclared([result.value], [value], 'value');
      if (grad === undefined) return;
      if (Array.isArray(grad)) return asDeclared(flat(result.grad), grad as number[], 'grad');
      for (const [name, part] of Object.entries(grad as Record<string, number[]>)) {
        asDeclared(flat((result.grad as Record<string, unknown>)[name]), part, `grad.${name}`);
      }
    },
  })),
];

/** The declared numbers to the last digit; and a reader is not shown −0 where 0 is declared. */
function asDeclared(actual: readonly number[], declared: readonly number[], what: string): void {
  allNear(actual, declared, rounding, what);
  declared.forEach((value, index) => value === 0 && assert.ok(Object.is(actual[index], value), `${what}[${index}]: got ${Object.is(actual[index], -0) ? '-0' : actual[index]}`));
}
