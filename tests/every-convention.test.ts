import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { agree, toleranceOf } from '#wiki/conventions/agreement';
import { readWiki } from '#wiki/disk';
import { outcome } from './conventions/compute.ts';

const { conventions } = readWiki();
const told = [...conventions].flatMap(([loss, records]) => records.filter((record) => record.loss === loss));
const shown = (value: unknown): string => JSON.stringify(value);

test('every loss says where others differ', () => {
  expect(cards.map(({ id }) => id).filter((id) => !conventions.has(id))).toEqual([]);
});

test('what is about several losses is shown with each of them, the own records first', () => {
  const misplaced = [...conventions].filter(([loss, records]) => records.some(({ loss: own, record }, at) => own !== loss && (!record.also!.includes(loss) || records.slice(at).some((later) => later.loss === loss))));
  expect(misplaced.map(([loss]) => loss)).toEqual([]);
  expect(told.flatMap(({ key, record }) => (record.also ?? []).filter((loss) => !conventions.get(loss)!.some((shown) => shown.key === key)))).toEqual([]);
});

describe.each(told)('convention $key of $loss', ({ record, computed }) => {
  test('gives here what is on record', () => {
    const now = outcome(record.ours, record);
    expect(agree(now, computed.ours, toleranceOf()), `${record.ours} gives ${shown(now)}, on record is ${shown(computed.ours)}`).toBe(true);
  });

  test('gives with the expressions for here what others give', () => {
    const apart = record.theirs.flatMap(({ who, library, here }, index) => {
      const [now, theirs] = [here === undefined ? undefined : outcome(here, record), computed.theirs[index]!.value];
      return now === undefined || agree(now, theirs, toleranceOf(library)) ? [] : [`${who}: ${here} gives ${shown(now)}, theirs is ${shown(theirs)}`];
    });
    expect(apart).toEqual([]);
  });

  test('says which version was asked wherever a library was', () => {
    expect(record.theirs.filter(({ library }, index) => (library === undefined) !== (computed.theirs[index]!.version === undefined)).map(({ who }) => who)).toEqual([]);
  });

  test('is told in both languages', () => {
    for (const words of [record.title, record.why]) {
      expect(words.ko).toMatch(/[가-힣]/);
      expect(words.en).not.toMatch(/[가-힣]/);
    }
    expect(record.why.ko).toMatch(/요[.)]*$/);
  });
});
