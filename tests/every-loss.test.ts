import { describe, expect, test } from 'vitest';
import { contracts } from './contract/contracts.ts';
import { subjects } from './contract/subjects.ts';

test('every loss has a title of its own for each of its clauses', () => {
  const titles = subjects.flatMap((subject) => contracts.flatMap((contract) => contract(subject).map(({ title }) => title)));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

// Titles are given whole: vitest cuts `$title` short, and the evidence counts distinct titles.
for (const subject of subjects) {
  describe(subject.card.id, () => {
    for (const { title, prove } of contracts.flatMap((contract) => contract(subject))) {
      test(title, ({ task }) => void Object.assign(task.meta, prove()));
    }
  });
}
