import { describe, expect, test } from 'vitest';
import { errorsOf, type Refused } from './refused/linked-wiki.ts';
import { asEntities, inFields, inTitles } from './refused/characters.ts';
import { addressesAndLines, dates } from './refused/dates.ts';
import { catalogs, fields } from './refused/fields.ts';
import { ambiguous, lookalike, stolen } from './refused/names.ts';

const tables: Readonly<Record<string, readonly Refused[]>> = {
  'a character that no text may hold, in a title': inTitles,
  'a character that no text may hold, as an entity': asEntities,
  'a character that no text may hold, in any field': inFields,
  'a letter that looks like another, in a name': lookalike,
  'a name of another page': stolen,
  'a name of several pages, and a link': ambiguous,
  'a day': dates,
  'a field of a page': fields,
  'an entry beside the pages': catalogs,
  'an address, and a line': addressesAndLines,
};

test('the wiki that the records are put into is sound', () => {
  expect(errorsOf({})).toEqual([]);
});

describe.each(Object.entries(tables))('%s', (_table, records) => {
  test.each(records)('%s gives one error', (_what, changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
  });
});
