import { describe, expect, test } from 'vitest';
import { errorsOf, type Refused } from './refused/linked-wiki.ts';
import { asEntities, inFields, inTitles } from './refused/characters.ts';

const tables: Readonly<Record<string, readonly Refused[]>> = {
  'a character that no text may hold, in a title': inTitles,
  'a character that no text may hold, as an entity': asEntities,
  'a character that no text may hold, in any field': inFields,
};

test('the wiki that the records are put into is sound', () => {
  expect(errorsOf({})).toEqual([]);
});

describe.each(Object.entries(tables))('%s', (_table, records) => {
  test.each(records)('%s gives one error', (_what, changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
  });
});
