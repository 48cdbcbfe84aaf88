import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { functionName } from '../contract/clause.ts';
import { bundle } from './bundle.ts';

const kibibyte = 1024;

test('importing huber costs at most 1 KB', async () => {
  const { gzip } = await bundle("export { huber } from 'lossary';");
  expect(gzip).toBeLessThanOrEqual(kibibyte);
});

test.each(cards.map(({ id }) => ({ id, name: functionName(id) })))('importing $name leaves its card and every other loss behind', async ({ id, name }) => {
  const { code } = await bundle(`export { ${name} } from 'lossary';`);
  const source = readFileSync(`src/losses/${id}.ts`, 'utf8'); // what a loss builds on, or has as a word of its own, is no stranger
  const strangers = cards.map((card) => functionName(card.id)).filter((other) => !source.includes(other));
  expect(strangers.filter((other) => new RegExp(`\\b${other}\\b`).test(code))).toEqual([]);
  expect(code).not.toMatch(/\\\\(?:frac|hat|sum|cases)|[가-힣]{2,}\s[가-힣]/);
});

test('the whole library costs at most 30 KB', async () => {
  const { gzip } = await bundle("export * from 'lossary';");
  expect(gzip).toBeLessThanOrEqual(30 * kibibyte);
});
