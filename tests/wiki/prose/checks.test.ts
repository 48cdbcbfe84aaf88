import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import type { Computed, Library } from '#wiki/library';
import { english, englishBody, koreanBody, library, lines, page, texts, withProse } from '../small-wiki.ts';

const asked = (choices: string, { name = 'which', question = '어느 쪽인가요?', why = '그래서예요.' } = {}) => `<Check of="${name}">\n${question}\n\n${choices}\n\n${why}\n</Check>`;

/** The library with answers that the page computes. */
const knowing = (answers: Readonly<Record<string, Computed>>): Library => {
  const checks = new Map(Object.entries(answers).map(([name, computed]) => [name, { ...computed, code: '', inputs: [], place: { line: 1, column: 1, length: 1 } }]));
  return { ...library, numbers: new Map([['huber', { file: 'src/numbers/huber.ts', numbers: new Map(), checks, faults: [] }]]) };
};

/** Errors of the Korean page and of its twin with this prose in the first section of each. */
const told = (prose: string, answers: Readonly<Record<string, Computed>> = { which: { value: 0 } }, twin = prose) => {
  const korean = withProse(prose, koreanBody);
  const both = { 'content/ko/losses/huber.mdx': page({}, korean), 'content/en/losses/huber.mdx': english({}, withProse(twin, englishBody), korean) };
  return lines(check(texts(both), knowing(answers)).filter(({ severity, file }) => severity === 'error' && (twin !== prose || file.includes('/ko/'))));
};

describe('a question', () => {
  test('of a paragraph, a list and an explanation is no problem, and may go without the explanation', () => {
    expect(told(asked('- 하나\n- **둘** $\\delta$'))).toEqual([]);
    expect(told(asked('- 하나\n- 둘', { why: '' }))).toEqual([]);
    expect(told(asked('- 하나\n- 둘\n- 셋\n- 넷', { why: '하나.\n\n$$\ne\n$$' }))).toEqual([]);
  });

  test.each([
    ['without a question', '<Check of="which">\n- 하나\n- 둘\n</Check>', '18:1 <Check> must begin with its question, a paragraph of its own, got "하나 둘" (mdx/check)'],
    ['on one line', '<Check of="which">어느 쪽인가요?</Check>', '17:19 <Check> must begin with its question, a paragraph of its own, got "어느 쪽인가요?" (mdx/check)'],
    ['with numbered choices', asked('1. 하나\n2. 둘'), '20:1 <Check> must hold its choices after the question, as one list with -, got "하나 둘" (mdx/check)'],
    ['with one choice', asked('- 하나'), '20:1 <Check> must have 2 to 4 choices, not 1, got "하나" (mdx/check)'],
    ['with five choices', asked('- 1\n- 2\n- 3\n- 4\n- 5'), '20:1 <Check> must have 2 to 4 choices, not 5, got "1 2 3 4 5" (mdx/check)'],
    ['with a link in a choice', asked('- [하나](/x)\n- 둘'), '20:1 <Check> must have choices of plain words, without link, tag or list, got "하나" (mdx/check)'],
    ['with a tag in a choice', asked('- 하나\n- <Value of="huber.delta.default" />'), '21:1 <Check> must have choices of plain words, without link, tag or list, got "" (mdx/check)'],
    ['with a list in a choice', asked('- 하나\n  - 반\n- 둘'), '20:1 <Check> must have choices of plain words, without link, tag or list, got "하나 반" (mdx/check)'],
    ['with a second list', asked('- 하나\n- 둘', { why: '1. 셋' }), '23:1 <Check> must explain in paragraphs or formulas, got "셋" (mdx/check)'],
  ])('%s is refused at its place', (_what, prose, fault) => {
    expect(told(prose)).toEqual([fault]);
  });

  test('is asked once on a page, since its name joins its choices', () => {
    expect(told(`${asked('- 하나\n- 둘')}\n\n${asked('- 하나\n- 둘')}`)).toEqual(['26:1 <Check> must ask each question once, got "which" twice (mdx/check)']);
  });
});

describe('the right choice', () => {
  test.each([
    ['is one past the last', { value: 2 }, '2'],
    ['was not found', { value: -1 }, '-1'],
    ['is no index', { value: 0.5 }, '0.5'],
    ['is no number', { value: NaN }, 'NaN'],
    ['threw an error', { problem: 'huber: delta must be above 0, got -1' }, 'huber: delta must be above 0, got -1'],
  ])('is told where it %s', (_what, computed, got) => {
    expect(told(asked('- 하나\n- 둘'), { which: computed })).toEqual([`17:1 which of src/numbers/huber.ts must be the index of a choice, 0 to 1, got ${got} (ref/check)`]);
  });

  test('must be computed, and what is computed must be asked', () => {
    expect(told(asked('- 하나\n- 둘'), { witch: { value: 0 } })).toEqual([
      expect.stringContaining('every check of src/numbers/huber.ts must be asked on its page, got no <Check of="witch"> (content/unasked)'),
      '17:1 of of <Check> must be a check of src/numbers/huber.ts, got "which" (ref/check)',
    ]);
    expect(told('글', { which: { value: 0 } })).toEqual([expect.stringContaining('got no <Check of="which">')]);
  });

  test('stands among as many choices in both languages', () => {
    expect(told(asked('- 하나\n- 둘'), undefined, asked('- one\n- two'))).toEqual([]);
    expect(told(asked('- 하나\n- 둘'), undefined, asked('- one\n- two\n- three'))).toEqual([
      '11:1 questions must be those of the Korean page in the same order: number 1 must be "which: 2 choices", got "which: 3 choices" (site/parity)',
    ]);
  });
});
