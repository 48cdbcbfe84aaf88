import { expect, test } from 'vitest';
import { check } from '#wiki/check';
import { libraryOf } from '#wiki/library';
import { library, texts } from './small-wiki.ts';

test('every loss has a page', () => {
  const more = { ...library, losses: new Map([...library.losses, ['dice', { ...library.losses.get('huber')!, id: 'dice' }]]) };
  expect(check(texts(), more).map(({ message }) => message)).toContain('every loss must have a page, got none for 1: dice');
  const many = { ...library, losses: new Map(['a', 'b', 'c', 'd', 'huber'].map((id) => [id, { ...library.losses.get('huber')!, id }])) };
  expect(check(texts(), many).map(({ message }) => message)).toContain('every loss must have a page, got none for 4: a, b, c, ...');
});

test('cards become what the wiki knows of the library: numbers, symbols and sources', () => {
  const card = { id: 'huber', alsoExports: ['hubers'], name: { ko: '후버', en: 'Huber' }, parameters: { delta: { slider: {} }, index: {} }, formula: { symbols: { e: 1 } }, sources: ['a'] };
  expect([...libraryOf([card], ['huber'], () => ['curve']).losses.values()]).toEqual([{ id: 'huber', functions: ['huber', 'hubers'], names: ['후버', 'Huber'], views: ['curve'], parameters: { delta: ['default', 'min', 'max'], index: ['default'] }, symbols: ['e'], sources: ['a'] }]);
});
