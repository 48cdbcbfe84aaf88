import { describe, expect, test } from 'vitest';
import { readNumbers } from '#site/numbers/read';

const [once, again] = [await readNumbers(), await readNumbers()];
const expressions = [...once].flatMap(([slug, { numbers, checks }]) => [...numbers, ...checks].map(([name, known]) => ({ slug, name, known, again: again.get(slug)!.numbers.get(name) ?? again.get(slug)!.checks.get(name) })));

/** What makes an expression come to something else tomorrow, or elsewhere. */
const impure = /\b(?:Math\.random|Date|performance|process|globalThis|console|fetch|await|setTimeout|crypto)\b/;

describe.each([...once])('numbers of %s', (_slug, { faults, numbers, checks }) => {
  test('are sound as a file', () => {
    expect(faults.map(({ message }) => message)).toEqual([]);
    expect([...numbers.keys(), ...checks.keys()].filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });
});

test.each(expressions)('$slug: $name', ({ known, again }) => {
  expect(known).not.toHaveProperty('problem');
  expect(known).toEqual(again);
  expect(known.code).not.toMatch(impure);
});

test('numbers are read from somewhere', () => {
  expect(once.size).toBeGreaterThan(0);
});
