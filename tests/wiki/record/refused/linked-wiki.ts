import { check, type CheckOptions } from '#wiki/check';
import type { Texts } from '#wiki/content';
import { askedOf } from '#wiki/conventions/convention';
import { readConventions } from '#wiki/conventions/file';
import { catalogs, concept, english, englishBody, koreanBody, library, page, withProse } from '../../small-wiki.ts';

/** Prose that names the page of Huber by everything it is called: what breaks that page would be felt here. */
const links = '[[후버 손실]], [[허버 손실]], [[huber]], [[Huber loss]], [[Huber function]], [[wiki-2026-1122-huber]]';
const concepts = (en: boolean) => `${en ? 'About it.' : '이것이에요.'}\n\n## ${en ? 'Meaning' : '뜻'}\n\n${links}\n\n## ${en ? 'Evidence and sources' : '검증과 출처'}\n\n<Evidence />\n\n## ${en ? 'Changelog' : '변경 이력'}\n\n<Changelog />\n`;
const twin = (of: string, title: string) => english({ title, aliases: '[]', translation_of: of }, concepts(true), concepts(false));
const told = `half:\n  title: { ko: 절반, en: Half }\n  why: { ko: 절반이에요., en: It is half. }\n  input: { prediction: [3.0], target: [0.0] }\n  ours: "huber(prediction, target)"\n  theirs:\n    - who: Huber 1964\n      source: huber1964\n      formula: 2 * prediction\n`;

export const huber = 'content/ko/losses/huber.mdx';
export const huberEn = 'content/en/losses/huber.mdx';
export const goal = 'content/ko/concepts/loss-function.mdx';
export const conventions = 'content/conventions/huber.yaml';

/** Four pages in two languages, three of which lean on the first, and every file beside them. Sound as it stands. */
export const linked: Readonly<Record<string, string>> = {
  ...catalogs,
  [huber]: page({}, withProse('[[손실 함수]]에서 [[안내서]]까지, [[기울기]].')), [huberEn]: english({}, withProse('From [[Loss function]] to [[Guide]], [[Gradient]].', englishBody), withProse('[[손실 함수]]에서 [[안내서]]까지, [[기울기]].')),
  [goal]: concept({}, concepts(false)), 'content/en/concepts/loss-function.mdx': twin('wiki-2026-1122-loss-function', 'Loss function'),
  'content/ko/guides/guide.mdx': concept({ id: 'wiki-2026-1122-guide', title: '안내서', aliases: '[]' }, concepts(false)), 'content/en/guides/guide.mdx': twin('wiki-2026-1122-guide', 'Guide'),
  'content/ko/concepts/gradient.mdx': concept({ id: 'wiki-2026-1122-gradient', title: '기울기', aliases: '[]' }, concepts(false)), 'content/en/concepts/gradient.mdx': twin('wiki-2026-1122-gradient', 'Gradient'),
  [conventions]: told, 'content/conventions/huber.json': JSON.stringify({ asked: askedOf(readConventions(told)), records: { half: { ours: 4, theirs: [{ value: 8 }] } } }),
};

/** The prose of the sample page with a sentence put in. */
export const saying = (prose: string): string => page({}, `${withProse('[[손실 함수]]에서 [[안내서]]까지, [[기울기]].', koreanBody)}\n${prose}\n`);

const isPage = (file: string) => /^content\/(?:ko|en)\//.test(file);
const textsOf = (files: Readonly<Record<string, string>>): Texts => ({
  pages: Object.fromEntries(Object.entries(files).filter(([file]) => isPage(file))), data: Object.fromEntries(Object.entries(files).filter(([file, text]) => !isPage(file) && text !== undefined)),
});

/** Every error of that wiki with some files replaced, as the command prints them, on 30 November 2026. */
export function errorsOf(changed: Readonly<Record<string, string>>, options: CheckOptions = {}): string[] {
  return check(textsOf({ ...linked, ...changed }), library, { today: '2026-11-30', ...options }).filter(({ severity }) => severity === 'error')
    .map(({ file, place, message, rule }) => `${file}:${place.line}:${place.column} ${message} (${rule})`);
}

/** One hostile record: what is wrong, the files it changes, and the one error it gives. */
export type Refused = readonly [what: string, changed: Readonly<Record<string, string>>, error: string];

/** A file with one text put in the place of another. */
export function put(file: string, from: string, to: string): Record<string, string> {
  if (!linked[file]!.includes(from)) throw new Error(`${file} must hold ${from}`);
  return { [file]: linked[file]!.replace(from, () => to) };
}
