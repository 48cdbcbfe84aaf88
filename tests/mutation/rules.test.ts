import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, root } from '../architecture/imports.ts';
import { equivalentsOf, miscounted, type Equivalent } from './equivalent.ts';
import { mistakesIn } from './rules.ts';
import { targets } from './targets.ts';

test('a mistake is made at one place of the code, never in words or in the step of a loop', () => {
  const mistakes = mistakesIn("export function f(n: number) { let sum = 0; for (let i = 0; i < n; i++) sum += 2 * i; return { label: 'a + b', sum }; }");
  expect(new Set(mistakes.map(({ rule }) => rule))).toEqual(new Set([
    'a number grows by one', 'a number is doubled', '< becomes <=', '< becomes >', '+= becomes -=', '+= becomes =', '* becomes /', 'a statement is left out',
  ]));
});

const names = [...new Set(targets.map(({ name }) => name))];
const mistakesOf = (name: string) => targets.filter((target) => target.name === name).flatMap(({ file }) => mistakesIn(readFileSync(join(root, file), 'utf8')));

describe('what is declared to mean the same', () => {
  test.each(filesIn('tests/mutation/equivalents'))('%s explains as many mistakes as it says', async (file) => {
    const name = file.slice('tests/mutation/equivalents/'.length, -'.ts'.length);
    expect(names).toContain(name);
    expect(miscounted(await equivalentsOf(name), mistakesOf(name))).toEqual([]);
  });

  const twice = mistakesIn('const a = 1 + b;\nconst c = 1 + d;');
  const plus: Equivalent = { rule: '+ becomes -', line: '1 +', reason: 'b and d are 0' };

  test.each([
    [{ ...plus, line: '2 +' }, '+ becomes - in "2 +" must explain 1, got 0'],
    [plus, '+ becomes - in "1 +" must explain 1, got 2'],
    [{ ...plus, becomes: '1 - e' }, '+ becomes - in "1 +" to "1 - e" must explain 1, got 0'],
    [{ ...plus, below: 'const c', explains: 2 }, '+ becomes - in "1 +" above "const c" must explain 2, got 1'],
  ])('an equivalent that explains too little or too much is told', (one, fault) => {
    expect(miscounted([one], twice)).toEqual([fault]);
  });

  test.each([{ ...plus, explains: 2 }, { ...plus, becomes: 'b' }, { ...plus, below: 'const c' }])('one that explains what it says is not', (one) => {
    expect(miscounted([one], twice)).toEqual([]);
  });
});
