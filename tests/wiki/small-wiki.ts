import { check, type CheckOptions } from '#wiki/check';
import type { Texts } from '#wiki/content';
import type { Library } from '#wiki/library';
import type { Problem } from '#wiki/problem';
import { lossSections } from '#wiki/prose/outline';
import { sourceHash } from '#wiki/prose/translation';

/** The fields of a sound Korean page; a test overrides those it is about. */
export const record: Readonly<Record<string, string>> = {
  id: 'wiki-2026-1122-huber', title: '후버 손실', status: 'draft', aliases: '[허버 손실]', tags: '[loss]', raw_sources: '[huber1964]',
  last_reinforced: '2026-11-22', description: '작은 오차는 제곱으로 매겨요.', implements: '[huber]', changelog: '\n  - { date: 2026-11-22, change: 처음 썼어요 }',
};

export function page(fields: Readonly<Record<string, string | undefined>> = {}, body = koreanBody): string {
  const lines = Object.entries({ ...record, ...fields }).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export function english(fields: Readonly<Record<string, string | undefined>> = {}, body = englishBody, of = koreanBody): string {
  const own = { title: 'Huber loss', description: 'Squares small errors.', aliases: '[Huber function]', translation_of: record['id'], source_hash: `"${sourceHash(`\n${of}`)}"`, ...fields };
  return `---\n${Object.entries(own).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n\n${body}`;
}

const sections = (lead: string, titles: readonly string[], words: string) => [lead, ...titles.map((title, index) => `## ${title}\n${partOf(index, words)}\n`)].join('\n');
const partOf = (section: number, words: string): string =>
  [`${words}\n\n<Formula of="huber" />\n\n<Claim id="huber-definition">${words} $\\delta$ <Cite src="huber1964" /></Claim>`, words, words, '<Cell src="huber" />'][section] ?? words;
export const koreanBody = sections('큰 오차가 섞였을 때 써요.', lossSections.ko, '잔차를 잘라요.');
export const englishBody = sections('Take it when some errors are large.', lossSections.en, 'It clips the residual.');

/** Sentences put into the first section of the sample page, which stands on line 17. */
export const withProse = (prose: string, body = koreanBody): string => body.replace('잔차를 잘라요.', () => prose).replace('It clips the residual.', () => prose);

export const library: Library = {
  losses: new Map([['huber', { id: 'huber', functions: ['huber'], names: ['후버 손실', 'Huber loss'], views: ['residual', 'outlier'], parameters: { delta: ['default', 'min', 'max'] }, symbols: ['\\delta', 'e'], sources: ['huber1964'] }]]),
  examples: new Set(['huber']),
  numbers: new Map(),
};

export const catalogs: Readonly<Record<string, string>> = {
  'content/sources.yaml': 'huber1964:\n  title: Robust Estimation of a Location Parameter\n  authors: [Peter J. Huber]\n  year: 1964\n  kind: paper\n  doi: 10.1214/aoms/1177703732\n  trust: A\n  checked: 2026-11-22, by hand\n',
  'content/tags.yaml': 'loss: { ko: 손실, en: Loss }\n',
  'content/glossary.yaml': 'outlier: { ko: 이상치, avoid: [아웃라이어] }\n',
  'content/disambiguation.yaml': 'L1 loss:\n  ko: L1 손실\n  en: L1 loss\n  pages:\n    losses/huber: { ko: 하나, en: one }\n    losses/l1-penalty: { ko: 둘, en: two }\n',
};

const korean = 'content/ko/losses/huber.mdx';

/** A content folder of one page in two languages; a test adds or replaces texts. */
export function texts(pages: Readonly<Record<string, string>> = {}, others: Readonly<Record<string, string>> = {}): Texts {
  return { pages: { [korean]: page(), 'content/en/losses/huber.mdx': english(), ...pages }, data: { ...catalogs, ...others } };
}

/** What the check says about a Korean page, alone with its twin; warnings only where asked for. */
export function problemsOf(text: string, options: CheckOptions = {}): Problem[] {
  return check(texts({ [korean]: text }), library, options).filter(({ file, severity }) => file === korean && severity === 'error');
}

/** Problems in the form the command prints, without the file. */
export const lines = (problems: readonly Problem[]): string[] => problems.map(({ place, message, rule }) => `${place.line}:${place.column} ${message} (${rule})`);

/** A Korean concept page beside the sample page. */
export const concept = (fields: Record<string, string | undefined> = {}, body = '손실이란 무엇인지예요.\n\n## 뜻\n\n글이에요.\n\n## 검증과 출처\n\n<Evidence />\n\n## 변경 이력\n\n<Changelog />\n') =>
  page({ id: 'wiki-2026-1122-loss-function', title: '손실 함수', aliases: '[목적]', implements: '[]', raw_sources: '[]', ...fields }, body);

/** Every error of a content folder of the sample page and what a test adds, as one line each. */
export const errors = (pages: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) =>
  check(texts(pages, others), library).filter(({ severity }) => severity === 'error').map((problem) => `${problem.file}:${lines([problem])[0]}`);
