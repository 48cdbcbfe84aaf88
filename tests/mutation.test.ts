import { afterAll, describe, expect, test } from 'vitest';
import { reference } from './contract/reference.ts';
import { subjects } from './contract/subjects.ts';
import { judge, openCourt } from './mutation/court.ts';
import { equivalentsOf, reasonOf } from './mutation/equivalent.ts';
import { firstFailure } from './mutation/judge.ts';
import { editsOf, type Edit } from './mutation/rules.ts';

/** How many mistakes a loss is tried with here; `node scripts/mutate.ts` tries all of them. */
const tried = 4;

/** Mistakes from all over a loss, each by another rule as far as that goes. */
function spread(edits: readonly Edit[]): Edit[] {
  const rules = [...new Set(edits.map(({ rule }) => rule))];
  const firsts = rules.map((rule) => edits.find((edit) => edit.rule === rule)!);
  return Array.from({ length: tried }, (_, index) => firsts[Math.floor((index * firsts.length) / tried)]!);
}

const court = openCourt();
afterAll(court.close);

describe.each(subjects.map(({ card: { id }, source }) => ({ id, source })))('$id', ({ id, source }) => {
  test('agrees with its reference values when loaded as text, without a mistake', async () => {
    expect(await firstFailure(source, [reference])).toBeUndefined();
  });

  test('fails its contract with a mistake in it', async () => {
    const verdicts = [];
    const equivalents = await equivalentsOf(id);
    for (const edit of spread(editsOf(source))) verdicts.push(await judge(court, source, edit));
    const survivors = verdicts.filter((verdict) => verdict.killedBy === undefined && reasonOf(verdict, equivalents) === undefined);
    expect(survivors.map(({ edit, before, after }) => ({ rule: edit.rule, before, after }))).toEqual([]);
  }, 300_000);
});

test('a mistake is made at one place of the code, never in words or in the step of a loop', () => {
  const edits = editsOf("export function f(n: number) { let sum = 0; for (let i = 0; i < n; i++) sum += 2 * i; return { label: 'a + b', sum }; }");
  expect(new Set(edits.map(({ rule }) => rule))).toEqual(new Set([
    'a number grows by one', 'a number is doubled', '< becomes <=', '< becomes >', '+= becomes -=', '+= becomes =', '* becomes /', 'a statement is left out',
  ]));
});
