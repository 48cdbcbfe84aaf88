import { describe, expect, test } from 'vitest';
import { locales } from '#core/locale';
import { defaults } from '#core/parameter';
import { cardOf, cards } from '#cards/index';
import { choiceStyle, circumstances, combinations, holds, rowName, tasks } from '#site/choose/table';
import { questions, type Row } from '#site/choose/task';

const each = tasks.map((task) => ({ id: task.id, task }));
const losses = ({ first, next }: Row): string[] => [...first, ...next.map(({ loss }) => loss)];
const ids = new Set(cards.map(({ id }) => id));

describe.each(each)('the table of $id', ({ task }) => {
  test('has exactly one row for every combination of answers', () => {
    const counted = combinations(task).map((answers) => ({ ...answers, rows: task.rows.filter((row) => holds(row, answers)).length }));
    expect(counted.filter(({ rows }) => rows !== 1)).toEqual([]);
  });

  test('asks nothing in vain: each question changes a row for some answers to the others', () => {
    const rowOf = (answers: Parameters<typeof holds>[1]) => task.rows.find((row) => holds(row, answers));
    const idle = questions.filter((question) => combinations(task).every((answers) =>
      Object.keys(task[question].answers).every((other) => rowOf({ ...answers, [question]: other }) === rowOf(answers))));
    expect(idle).toEqual([]);
  });

  test('names only losses that exist, each once a row', () => {
    expect(task.rows.flatMap(losses).filter((id) => !ids.has(id))).toEqual([]);
    expect(task.rows.filter((row) => new Set(losses(row)).size < losses(row).length || row.next.length === 0)).toEqual([]);
  });

  test('says what a row is about in either language', () => {
    for (const locale of locales) {
      const said = task.rows.map((row) => circumstances(task, row, locale).join());
      expect(said.every(Boolean) && new Set(said).size === said.length).toBe(true);
    }
  });
});

describe('what the table says holds for the cards', () => {
  const [regression, binary, classes] = ['regression', 'binary', 'classes'].map((id) => tasks.find((task) => task.id === id)!) as [typeof tasks[0], typeof tasks[0], typeof tasks[0]];
  const rows = (task: typeof regression, answers: Partial<Record<typeof questions[number], string>>) =>
    task.rows.filter((row) => combinations(task).some((all) => holds(row, all) && Object.entries(answers).every(([question, answer]) => all[question as 'data'] === answer)));
  const estimates = (some: readonly Row[]) => [...new Set(some.flatMap(({ first }) => first.map((id) => cardOf(id).properties.estimates)))].sort();

  test('a loss for clean data estimates what is asked for', () => {
    expect(estimates(rows(regression, { data: 'clean', meaning: 'mean' }))).toEqual(['mean']);
    expect(estimates(rows(regression, { meaning: 'median' }))).toEqual(['median']);
    expect(estimates(rows(regression, { meaning: 'quantile' }))).toEqual(['quantile']);
    expect(estimates(rows(regression, { data: 'clean', meaning: 'spread' }))).toEqual(['mean']);
    expect(estimates(rows(binary, { data: 'balanced', meaning: 'probability' }))).toEqual(['probability']);
    expect(estimates(rows(classes, { meaning: 'probability' }))).toEqual(['probability']);
  });

  test('a loss for outliers bounds their gradient', () => {
    const bounds = rows(regression, { data: 'outliers' }).flatMap(({ first }) => first.map((id) => cardOf(id).properties.gradientBound(defaults(cardOf(id).parameters))));
    expect(bounds.length).toBeGreaterThan(3);
    expect(bounds.every(Number.isFinite)).toBe(true);
  });
});

test('the style shows every task and every row, under the answers that lead there', () => {
  const style = choiceStyle();
  for (const task of tasks) {
    expect(style).toContain(`:has([name=task]:is([value=${task.id}]):checked) .${task.id}{`);
    for (const row of task.rows) expect(style.split(` .${rowName(task, row)}{`)).toHaveLength(2);
  }
});
