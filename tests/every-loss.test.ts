import { describe, expect, test } from 'vitest';
import { contracts } from './contract/contracts.ts';
import { subjects } from './contract/subjects.ts';

test('every loss has a title of its own for each of its claims', () => {
  const titles = subjects.flatMap((subject) => contracts.flatMap((contract) => contract(subject).map(({ title }) => title)));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

describe.each(subjects.map((subject) => ({ id: subject.card.id, subject })))('$id', ({ subject }) => {
  test.each(contracts.flatMap((contract) => contract(subject)))('$title', ({ prove }) => prove());
});
