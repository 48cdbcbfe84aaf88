import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { viewsOf } from '#demo/index';
import { readNumbers } from '#site/numbers/read';
import { check } from '#wiki/check';
import { readTexts } from '#wiki/disk';
import { libraryOf } from '#wiki/library';

/** How many pages are checked with a wrong digit each: a digit from all over the content, the same in every run. */
const tried = 24;

const library = libraryOf(cards, readdirSync('src/examples').map((name) => name.replace(/\.ts$/, '')), viewsOf, await readNumbers());
const texts = readTexts();
const digits = Object.entries(texts.pages).flatMap(([file, text]) => decimalsIn(text).map((at) => ({ file, at })));

/** Places of one digit of every decimal in the prose of a page: code in fences, its record and addresses are no prose. */
function decimalsIn(text: string): number[] {
  const body = text.replace(/^---\n[^]*?\n---\n|```[^]*?```|\]\([^)]*\)|<(?!N )[^>]*>|`[^`\n]*`/g, (hidden) => ' '.repeat(hidden.length));
  return [...body.matchAll(/(?<![\w.]|[Ss]ection )\d+\.(\d+)(?![\w.]*\w|절)/g)].map((match) => match.index + match[0].length - 1 - (match.index % match[1]!.length));
}

/** Is a page with this digit changed refused? */
function noticed({ file, at }: (typeof digits)[number]): boolean {
  const text = texts.pages[file]!;
  const wrong = `${text.slice(0, at)}${(Number(text[at]) + 1 + (at % 8)) % 10}${text.slice(at + 1)}`;
  return check({ ...texts, pages: { ...texts.pages, [file]: wrong } }, library).some(({ severity }) => severity === 'error');
}

test('a wrong digit in a decimal of any page is noticed', () => {
  const sample = Array.from({ length: tried }, (_, index) => digits[Math.floor((index * digits.length) / tried)]!);
  const missed = sample.filter((digit) => !noticed(digit)).map(({ file, at }) => `${file}: ...${texts.pages[file]!.slice(at - 60, at + 10)}`);
  expect(missed).toEqual([]);
});
