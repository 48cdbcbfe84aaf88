import { describe, expect, test } from 'vitest';
import { page, withProse } from '../small-wiki.ts';
import { acceptProse, refuseProse, told, type PullRequest } from './pull-requests.ts';

const nested = (open: string, close: string, count: number): string => `${open.repeat(count)}x${close.repeat(count)}`;
const deep = (got: string): string => `prose must nest at most 20 levels, got ${got} (content/depth)`;

const depth: readonly PullRequest[] = [
  ['2,000 lists in one another on a line', nested('- ', '', 2000), `17:1 ${deep('2000')}`],
  ['2,000 numbered lists', nested('1. ', '', 2000), `17:1 ${deep('2000')}`],
  ['3,000 >', nested('>', '', 3000), `17:1 ${deep('3000')}`],
  ['3,000 > with spaces', nested('> ', '', 3000), `17:1 ${deep('3000')}`],
  ['quotations and lists by turns', nested('> - ', '', 1000), `17:1 ${deep('2000')}`],
  ['footnotes in one another', nested('[^a]: ', '', 1000), `17:1 ${deep('1000')}`],
  ['one quotation more than the limit', nested('>', '', 21), `17:1 ${deep('21')}`],
  ['lists nested by indentation', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'), `68:101 ${deep('a line 102 columns from the margin')}`],
  ['twelve lists nested by indentation', Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'), `26:21 ${deep('more')}`],
  ['3,000 <Claim> in one another', nested('<Claim id="a">', '</Claim>', 3000), `17:2801 ${deep('more')}`],
  ['more <Claim> than the parser can stack', nested('<Claim id="a">', '</Claim>', 9000), `17:2801 ${deep('more')}`],
  ['3,000 <Note> in one another', nested('<Note kind="tip">\n\n', '\n\n</Note>', 3000), `417:1 ${deep('more')}`],
  ['thirty <Claim> in one another', nested('<Claim id="a">', '</Claim>', 30), `17:267 ${deep('more')}`],
  ['emphasis in emphasis', nested('*a _b ', '_*', 60), `17:56 ${deep('more')}`],
];

const size: readonly PullRequest[] = [
  ['prose of more than 200 KB', 'word '.repeat(50_000), '14:1 prose must be at most 204800 bytes, got 250622 (content/size)'],
  ['prose of more than 200 KB in Hangul, three bytes each', '글 '.repeat(52_000), '14:1 prose must be at most 204800 bytes, got 208622 (content/size)'],
  ['a paragraph without end', 'word '.repeat(2001), '17:1 a paragraph must be at most 10000 characters long, got 10005 (content/size)'],
  ['a heading without end', `### ${'word '.repeat(2001)}`, '17:1 a heading must be at most 10000 characters long, got 10009 (content/size)'],
  ['a cell without end', `| a |\n|---|\n| ${'word '.repeat(2001)} |`, '19:1 a cell must be at most 10000 characters long, got 10009 (content/size)'],
  ['more tags than a page can draw', '<Evidence />\n\n'.repeat(501), '1017:1 a page must hold at most 500 tags, got more (content/size)'],
  ['more formulas than a page can draw', '$x$ '.repeat(501), '17:2001 a page must hold at most 500 formulas, got more (content/size)'],
  ['8,000 headings that are underlined', 'a\n=\n\n'.repeat(8000), '3018:1 a page must hold at most 1000 lines of lists, quotations, footnotes and underlines, got more (content/size)'],
  ['8,000 lists and quotations by turns', '- a\n\n> b\n\n'.repeat(8000), '2017:1 a page must hold at most 1000 lines of lists, quotations, footnotes and underlines, got more (content/size)'],
  ['40,000 items of a list', '- a\n'.repeat(40_000), '1017:1 a page must hold at most 1000 lines of lists, quotations, footnotes and underlines, got more (content/size)'],
  ['20,000 footnotes', '[^a]: x\n\n'.repeat(20_000), '2017:1 a page must hold at most 1000 lines of lists, quotations, footnotes and underlines, got more (content/size)'],
  ['5,000 ** that close as many', `${'**a '.repeat(5000)}${'**'.repeat(5000)}`, '17:1001 a block must hold at most 500 of * _ ~ [, got more (content/size)'],
  ['20,000 pictures in one another', `${'!['.repeat(20_000)}${'](/b)'.repeat(20_000)}`, '17:102 a block must open at most 50 brackets in one another, got more (content/size)'],
  ['brackets over many lines', '[[[[\n'.repeat(200), '29:3 a block must open at most 50 brackets in one another, got more (content/size)'],
  ['strokes over many lines', '~~a\n'.repeat(300), '267:1 a block must hold at most 500 of * _ ~ [, got more (content/size)'],
];

describe('what nests too deep', () => refuseProse(depth));
describe('what is too large', () => refuseProse(size));

test('a list of three levels, a quotation in it, and a long table are no problem', () => {
  acceptProse(`- a\n  - b\n    - c\n\n      > d\n\n| a | **b** |\n|---|---|\n${'| a | b |\n'.repeat(200)}`);
});

describe('the glossary', () => {
  test.each([
    ['" "', 'outlier.avoid[0] must not begin or end with a space, got " " (glossary/avoid)'],
    ['" ", x', 'outlier.avoid[0] must not begin or end with a space, got " " (glossary/avoid)'],
    ['""', 'outlier.avoid[0] must not be empty, got "" (glossary/avoid)'],
    ['"\\t"', 'outlier.avoid.0 must be one line without tabs, got a tab (text/line)'],
  ])('that avoids %s is refused, and hangs nothing', (avoid, refused) => {
    expect(told({}, { 'content/glossary.yaml': `outlier: { ko: 이상치, avoid: [${avoid}] }\n` })).toEqual([`content/glossary.yaml:1:29 ${refused}`]);
  }, 20_000);

  test('whose word is wrong within itself is told where it stands', () => {
    const glossary = { 'content/glossary.yaml': 'a: { ko: 나, avoid: [가가] }\n' };
    expect(told({ 'content/ko/losses/huber.mdx': page({}, withProse('가가가가 가')) }, glossary)).toEqual([
      'content/ko/losses/huber.mdx:17:1 the term for a must be "나", got "가가" (content/term)', 'content/ko/losses/huber.mdx:17:3 the term for a must be "나", got "가가" (content/term)',
    ]);
  });
});
