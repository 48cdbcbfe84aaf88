import assert from 'node:assert/strict';
import { locales } from '#core/locale';
import { inDomain, rule, type Parameter } from '#core/parameter';
import { call, drawInput } from '../sample/samples.ts';
import { seeded, seedOf } from '../sample/random.ts';
import { functionName, throwsExactly, type Clause, type Contract } from './clause.ts';

/** A step that is small, and yet seen beside the number. */
const step = (bound: number): number => Math.max(1, Math.abs(bound)) * 1e-9;

/** Values just outside a domain, and far outside. */
function outside({ domain: { above, 'at least': least, below, 'at most': most, 'an integer': integer } }: Parameter): number[] {
  return [
    NaN,
    ...(above !== undefined ? [above, above - 1, -Infinity] : []),
    ...(least !== undefined ? [least - step(least), -Infinity] : []),
    ...(below !== undefined ? [below, ...(below < Infinity ? [below + 1] : [])] : []),
    ...(most !== undefined ? [most + step(most), Infinity] : []),
    ...(integer ? [0.5, Infinity] : []),
  ];
}

/** Values just inside a domain. */
function inside({ domain: { above, 'at least': least, below, 'at most': most, 'an integer': integer }, default: usual }: Parameter): number[] {
  if (integer) return [usual];
  return [usual, ...(above !== undefined ? [above + step(above)] : []), ...(least !== undefined ? [least] : []), ...(below !== undefined && below < Infinity ? [below - step(below)] : []), ...(most !== undefined ? [most] : [])];
}

/** Domains are kept, sliders stay inside them, and every parameter can be named in every language. */
export const parameters: Contract = ({ card }) => {
  const who = functionName(card.id);
  const input = drawInput(card, seeded(seedOf(card.id)), { items: 2, width: 3 });
  return Object.entries(card.parameters).flatMap(([name, parameter]): Clause[] => {
    const { slider, default: usual, domain } = parameter;
    const of = `${card.id}: ${name}`;
    return [
      {
        title: `${of} must ${rule(domain)}, or the loss throws`,
        prove: () => outside(parameter).forEach((value) =>
          throwsExactly(() => call(card, { input, values: { [name]: value } }), `${who}: ${name} must ${rule(domain)}, got ${value}`)),
      },
      {
        title: `${of} may be anything inside its domain`,
        prove: () => inside(parameter).forEach((value) => assert.doesNotThrow(() => call(card, { input, values: { [name]: value } }))),
      },
      {
        title: `${of} has a slider inside its domain, of at most 200 steps, with the default on it`,
        prove: () => {
          assert.ok(inDomain(usual, domain), `the default ${usual} is outside`);
          if (!slider) return;
          for (const end of [slider.min, slider.max]) assert.ok(inDomain(end, domain), `${end} is outside`);
          assert.ok(slider.min < slider.max && slider.step > 0, 'the slider must have room');
          assert.ok(slider.min <= usual && usual <= slider.max, `the default ${usual} must be on the slider`);
          assert.ok((slider.max - slider.min) / slider.step <= 200, 'too many steps to move');
        },
      },
      {
        title: `${of} has a label in every language and a symbol`,
        prove: () => {
          for (const locale of locales) assert.ok(parameter.label[locale].trim().length > 0, locale);
          assert.ok(parameter.symbol.length > 0);
        },
      },
    ];
  });
};
