import { expect, test } from 'vitest';
import { check } from '#wiki/check';
import { english, englishBody, library, lines, page, texts, withProse } from '../small-wiki.ts';

/** What a pull request sends, and how it is refused: the place, the message and the rule. */
export type PullRequest = readonly [what: string, sent: string, refused: string];

/** No check of one page takes this long, in ms, however busy the machine is. */
const patience = 20_000;

/** Each is sent as the prose of the first section of the Korean page, which stands on line 17. */
export function refuseProse(requests: readonly PullRequest[]): void {
  test.each(requests)('%s is refused at its place', (_what, sent, refused) => {
    expect(told({ 'content/ko/losses/huber.mdx': page({}, withProse(sent)) })).toContain(`content/ko/losses/huber.mdx:${refused}`);
  }, patience);
}

/** Every error of the sample content with some of its files replaced. */
export function told(pages: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}): string[] {
  return check({ ...texts(pages, others), pictures: new Set(['/curve.svg']) }, library)
    .filter(({ severity }) => severity === 'error').map((problem) => `${problem.file}:${lines([problem])[0]}`);
}

/** The same prose in both languages is no problem. */
export function acceptProse(sent: string): void {
  const korean = withProse(sent);
  expect(told({ 'content/ko/losses/huber.mdx': page({}, korean), 'content/en/losses/huber.mdx': english({}, withProse(sent, englishBody), korean) })).toEqual([]);
}
