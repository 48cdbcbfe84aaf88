import { describe, expect, test } from 'vitest';
import { fixText } from '#wiki/author/fix';
import { check } from '#wiki/check';
import type { Library, NamedExpression } from '#wiki/library';
import { english, englishBody, library, lines, page, texts, withProse } from '../small-wiki.ts';

const place = { line: 3, column: 3, length: 6 };
const number = (value: number, inputs: readonly number[] = []): NamedExpression => ({ value, code: 'huber([3], [0]).value', inputs, place });
const withNumbers = (numbers: Readonly<Record<string, NamedExpression>>, slug = 'huber'): Library =>
  ({ ...library, numbers: new Map([[slug, { file: `src/numbers/${slug}.ts`, numbers: new Map(Object.entries(numbers)), checks: new Map(), faults: [] }]]) });
const known = withNumbers({ half: number(4.5, [3, 0.953]), share: number(0.953) });
const files = { ko: 'content/ko/losses/huber.mdx', en: 'content/en/losses/huber.mdx' } as const;

/** What is said of numbers where the first section holds this prose in both languages. */
function said(prose: string, { other = prose, of = known }: { other?: string; of?: Library } = {}) {
  const body = withProse(prose);
  const all = check(texts({ [files.ko]: page({}, body), [files.en]: english({}, withProse(other, englishBody), body) }), of);
  return all.filter(({ rule }) => /^(?:number\/|ref\/number|site\/parity|mdx\/)/.test(rule));
}
const both = '<N of="half">4.5</N>, <N of="share">95.3 %</N>';

describe('a number in prose', () => {
  test('that prints what was computed is no problem', () => {
    expect(said(`값은 ${both}예요.`)).toEqual([]);
  });

  test.each([
    ['printed wrong', `${both} <N of="half">4.6</N>`, '<N> must print what half comes to, 4.5, got "4.6" (number/value)', 'write 4.5'],
    ['that is no number', `${both} <N of="half">4.5쯤</N>`, '<N> must print what half comes to, 4.5, got "4.5쯤" (number/value)', 'print a number alone, as 4.5'],
    ['of an unknown name', `${both} <N of="hafl">4.5</N>`, 'of of <N> must be a number of src/numbers/huber.ts, got "hafl" (ref/number)', 'did you mean half?'],
    ['with a mark inside', `${both} <N of="half">**4.5**</N>`, '<N> must hold plain text, got a strong (mdx/children)', 'write <N ...>4.5</N>, marks and formulas around it'],
    ['with nothing inside', `${both} <N of="half"></N>`, '<N> must hold prose, got nothing (mdx/children)', 'write it between <N ...> and </N>'],
    ['typed', `${both}\n\n0.5예요.`, 'a number must be computed, cited or an input of an <N> beside it, got "0.5" (number/typed)', 'write <N of="name">0.5</N> and name: () => ... in src/numbers, or cite it in a <Claim>'],
  ])('%s is told at its place', (_what, prose, message, fix) => {
    const [first] = said(prose).filter(({ file }) => file === files.ko);
    expect([lines([first!])[0]!.replace(/^\d+:\d+ /, ''), first!.fix]).toEqual([message, fix]);
    expect(first!.place.line).toBe(17 + prose.slice(0, prose.indexOf('0.5예')).split('\n').length - 1);
  });

  test('in one language only is told', () => {
    expect(lines(said(`${both} <N of="half">4.5</N>`, { other: both }))).toEqual([expect.stringContaining('values and sources must be those of the Korean page, got no "<N of=\\"half\\">"')]);
  });

  test('that no page prints is told at its file, and so is a file without a page', () => {
    expect(said('<N of="half">4.5</N>').map(({ file, message, place: { line } }) => `${file}:${line} ${message}`)).toEqual(['src/numbers/huber.ts:3 a number must be printed by its page, got share, which is not']);
    const stray = withNumbers({ half: number(1) }, 'hubber');
    expect(said('글', { of: stray }).map(({ file, message, fix }) => `${file} ${message}: ${fix}`)).toEqual(['src/numbers/hubber.ts a file of numbers must be named as a page, got hubber: did you mean huber?']);
  });

  test('whose expression fails says why', () => {
    const broken = withNumbers({ half: { problem: 'huber: delta must be above 0, got 0', code: 'huber([3], [0], { delta: 0 }).value', inputs: [], place } });
    expect(lines(said('<N of="half">4.5</N>', { of: broken }))[0]).toContain('half of src/numbers/huber.ts must come to a number, got huber: delta must be above 0, got 0');
  });

  test('typed beside one whose code holds it is an input, in a row, an item or a paragraph', () => {
    const typed = (prose: string) => said(`${both}\n\n${prose}`).filter(({ file, rule }) => file === files.ko && rule === 'number/typed').map(({ message }) => /got "(.*)"$/.exec(message)![1]);
    expect(typed('<N of="half">4.5</N>는 0.953, -0.953, 95.3 %에서 나와요.')).toEqual([]);
    expect(typed('<N of="half">4.5</N>는 0.954에서 나와요.')).toEqual(['0.954']);
    expect(typed('<N of="share">95.3 %</N>는 0.953에서 나와요.')).toEqual(['0.953']);
    expect(typed('- 0.953\n- <N of="half">4.5</N>')).toEqual(['0.953']);
    expect(typed('- 0.953\n\n  <N of="half">4.5</N>')).toEqual([]);
    expect(typed('| a | b |\n|---|---|\n| 0.953 | <N of="half">4.5</N> |\n| 0.953 | c |')).toEqual(['0.953']);
  });

  test('is rounded by --fix, several on a line and all else left alone', () => {
    const prose = '값은 **<N of="half">9.17</N>**, <N of="share">12 %</N>, <N of="half">−1</N>, <N of="half">4.5쯤</N>예요.';
    const text = page({}, withProse(prose));
    const problems = check(texts({ [files.ko]: text }), known).filter(({ file }) => file === files.ko);
    expect(fixText(text, problems)).toBe(text.replace('9.17', '4.50').replace('12 %', '95 %').replace('−1', '4.5'));
  });
});
