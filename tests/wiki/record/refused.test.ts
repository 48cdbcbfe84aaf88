import { describe, expect, test } from 'vitest';
import { errorsOf, linked, type Refused } from './refused/linked-wiki.ts';
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

/** A file with the value of one of its fields replaced, for every field that stands on a line of its own. */
function spoiled(file: string, value: string): Record<string, string>[] {
  const lines = linked[file]!.split('\n');
  const end = file.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, end).flatMap((line, at) => {
    const [, name] = /^(\s*[\w ]+):/.exec(line) ?? [];
    return name ? [{ [file]: lines.with(at, `${name}: ${value}`).join('\n') }] : [];
  });
}

test.each(['*alias', '[', '"a\\u200Bb"'])('every field of every kind of file that is %s gives one error', (value) => {
  const files = Object.keys(linked).filter((file) => /losses\/huber\.mdx$|\.yaml$/.test(file));
  const tried = files.flatMap((file) => spoiled(file, value));
  expect(tried.length).toBeGreaterThan(30);
  expect(tried.map((changed) => errorsOf(changed)).filter((told) => told.length !== 1)).toEqual([]);
});
