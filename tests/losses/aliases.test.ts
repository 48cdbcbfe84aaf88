import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import * as library from '#losses/index';
import { seeded } from '../sample/random.ts';
import { drawInput } from '../sample/samples.ts';

const exported: Readonly<Record<string, unknown>> = library;
const aliases = cards.flatMap((card) => (card.aliases ?? []).map((alias) => ({ ...alias, card })));
const calls = aliases.map(({ name, card, options }) => ({
  name, options, loss: card.loss, input: drawInput(card, seeded(1), { items: 3, width: 2 }), alias: exported[name] as typeof card.loss,
}));

test.each(calls)('$name is its loss with the options of its form', ({ alias, loss, input, options }) => {
  expect(alias(...input)).toEqual(loss(...input, options));
  const unset = Object.fromEntries(Object.keys(options ?? {}).map((name) => [name, undefined]));
  expect(alias(...input, unset)).toEqual(loss(...input, options));
});

const forms = calls.filter(({ options }) => options);

test.each(forms)('what a call of $name sets goes before what the form sets', ({ alias, loss, input, options }) => {
  const usual = Object.fromEntries(Object.entries(options!).map(([name, value]) => [name, typeof value === 'boolean' ? !value : 1]));
  expect(alias(...input, usual)).toEqual(loss(...input, usual));
});

test.each(forms)('$name refuses what is no option, as its loss does', ({ alias, input }) => {
  for (const none of [null, 2, 'x', true]) expect(() => alias(...input, none)).toThrow('options must be an object');
  expect(() => alias(...input, { dleta: 1 })).toThrow('options must not have "dleta"');
});

test('no two exports have one name', () => {
  const names = aliases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, label } of aliases) expect([name, label.ko && label.en]).toEqual([expect.stringMatching(/^[a-z][A-Za-z]+$/), expect.any(String)]);
});

test('the robust losses of Barron are those of the textbooks', () => {
  const [residual, scale] = [3, 2];
  const e = residual / scale;
  const at = (loss: typeof library.barron): number => loss([residual], [0], { scale }).value;
  expect(at(library.cauchy)).toBeCloseTo(Math.log1p(e ** 2 / 2), 14);
  expect(at(library.gemanMcClure)).toBeCloseTo((2 * e ** 2) / (e ** 2 + 4), 14);
  expect(at(library.welsch)).toBeCloseTo(1 - Math.exp(-(e ** 2) / 2), 14);
});
