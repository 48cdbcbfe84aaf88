import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from './architecture/imports.ts';
import { judge, openCourt } from './mutation/court.ts';
import { equivalentsOf, reasonOf } from './mutation/equivalent.ts';
import { mistakesIn, type Mistake } from './mutation/rules.ts';
import { targets } from './mutation/targets.ts';

/** How many mistakes are made in a file here; `npm run mutate` makes all of them. */
const tried = 3;

/** Mistakes from all over a file, each by another rule as far as that goes. */
function spread(mistakes: readonly Mistake[]): Mistake[] {
  const firsts = [...new Map(mistakes.toReversed().map((mistake) => [mistake.rule, mistake])).values()];
  return Array.from({ length: Math.min(tried, firsts.length) }, (_, index) => firsts[Math.floor((index * firsts.length) / tried)]!);
}

const court = openCourt();
afterAll(court.close);

describe.each(targets)('$file', (target) => {
  const text = readFileSync(join(root, target.file), 'utf8');
  const sample = spread(mistakesIn(text));

  test.runIf(sample.length > 0)('a mistake in it is noticed', async () => {
    const equivalents = await equivalentsOf(target.name);
    const verdicts = [];
    for (const mistake of sample) verdicts.push(await judge(court, target, mistake));
    const survivors = verdicts.filter((verdict) => verdict.killedBy === undefined && reasonOf(verdict, equivalents) === undefined);
    expect(survivors.map(({ rule, before, after }) => ({ rule, before, after }))).toEqual([]);
  });
});

test('nothing is noticed where there is no mistake', async () => {
  const target = targets.find(({ name }) => name === 'core/rows')!;
  expect(await court.firstFailure({ file: target.file, text: readFileSync(join(root, target.file), 'utf8') }, target)).toBeUndefined();
});
