import { describe, expect, test } from 'vitest';
import { understand } from '#wiki/content';
import { newestDay, newestDayOf } from '#wiki/record/days';
import { page, texts } from '../small-wiki.ts';
import { errorsOf, goal, huber, linked, saying } from './refused/linked-wiki.ts';

const broken = saying('<Note kind="tip">\n\n글').replace('status: draft', 'status: Draft');

describe('where a record is broken', () => {
  test('it comes first, then what each file says wrong by itself, and nothing that leans on the record', () => {
    const told = errorsOf({ [huber]: linked[huber]!.replace('status: draft', 'status: Draft'), [goal]: linked[goal]!.replace('## 뜻', '# 뜻'), 'content/en/guides/guide.mdx': linked['content/en/guides/guide.mdx']!.replace('[[huber]]', '[[nowhere]]') });
    expect(told.map((error) => error.replace(/^(\S+) .*\((\S+)\)$/, '$1 $2'))).toEqual([`${huber}:4:9 fm/status`, `${goal}:17:1 content/outline`]);
  });

  test('fields and prose of one file are told at once', () => {
    expect(errorsOf({ [huber]: broken }).map((error) => error.replace(/^.*\((\S+)\)$/, '$1'))).toEqual(['fm/status', 'mdx/syntax']);
  });

  test('a page asked for alone is told of it, since its own links cannot be judged', () => {
    expect(errorsOf({ [huber]: broken }, { only: 'guide' })).toEqual([expect.stringContaining(`${huber}:4:9 status must be one of`)]);
    expect(errorsOf({ [huber]: broken }, { only: 'huber' })).toHaveLength(2);
  });

  test('two broken records are told both', () => {
    expect(errorsOf({ [huber]: linked[huber]!.replace('status: draft', 'status: a'), [goal]: linked[goal]!.replace('status: draft', 'status: b') })).toHaveLength(2);
  });
});

describe('the clock', () => {
  const pageOf = (day: string) => page({ id: `wiki-${day.slice(0, 4)}-${day.slice(5).replace('-', '')}-huber`, last_reinforced: day, changelog: `\n  - { date: ${day}, change: 처음 썼어요 }` });

  test('a day may be named as soon as it has begun anywhere on Earth', () => {
    expect(newestDay(new Date('2026-11-30T09:59:59Z'))).toBe('2026-11-30');
    expect(newestDay(new Date('2026-11-30T10:00:00Z'))).toBe('2026-12-01');
  });

  test('a date is sound from its day on', () => {
    const dated = { [huber]: linked[huber]!.replaceAll('2026-11-22', '2027-03-01').replace('wiki-2026-1122', 'wiki-2027-0301') };
    expect(errorsOf(dated, { today: '2027-02-28' })).toEqual([expect.stringContaining('changelog[0].date must not lie in the future (today is 2027-02-28), got "2027-03-01"')]);
    expect(errorsOf(dated, { today: '2027-03-01' })).not.toContainEqual(expect.stringContaining('future'));
  });

  test('that lags behind half of the pages is not believed; that of one page from the future is', () => {
    const wiki = (...days: string[]) => understand(texts(Object.fromEntries(days.map((day, at) => [`content/ko/losses/page-${at}.mdx`, pageOf(day)]))));
    expect(newestDayOf(wiki('2999-01-01', '2999-01-02', '2999-01-02'))).toBe('2999-01-01');
    expect(newestDayOf(wiki('2999-01-01', '2026-11-22'))).toBe(newestDay());
  });
});
