import type { Locale } from '#core/locale';
import type { Entry, Wiki } from '#wiki/entry';
import { lastSections } from '#wiki/prose/outline';
import { sourceHash } from '#wiki/prose/translation';
import { parseBody, wordsOf } from '#wiki/prose/tree';
import { seeded, type Random } from '../../sample/random.ts';

/** Pages that nobody wrote, as many as are asked for: what the wiki costs once it has grown. */
const linksPerPage = 26;
const sourcesPerPage = 10;
/** Words that no other page has: each real page brings some. */
const ownWords = 24;

const formulas = ['\\ell(e) = \\frac{1}{2} e^{2}', 'p_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}', '\\delta', '\\hat{y} - y', '|e| \\le \\delta', '\\nabla_\\theta L', '\\ln(1 + e^{-z})', 'H(p, q) = -\\sum_k p_k \\ln q_k'];
const sections: Readonly<Record<Locale, readonly string[]>> = {
  ko: ['무엇이고 무엇이 아닌가', '무엇을 재나', '어떻게 계산하나', '언제 쓰나', '자주 하는 실수'],
  en: ['What it is and what it is not', 'What it measures', 'How it is computed', 'When to use it', 'Common mistakes'],
};

interface Concept {
  readonly slug: string;
  readonly titles: Readonly<Record<Locale, string>>;
  /** words that are said on this page again and again */
  readonly own: Readonly<Record<Locale, readonly string[]>>;
}

/**
 * Concept pages in both languages, path -> text, with records that pass `wiki check`.
 *
 * Their words are those of the real pages, as often as they stand there, and some of their own, so that the search index grows as it will.
 * They link to each other and to the real pages. The same number gives the same pages.
 */
export function syntheticPages(count: number, wiki: Wiki): Record<string, string> {
  const words = { ko: wordsOfPages(wiki, 'ko'), en: wordsOfPages(wiki, 'en') };
  const concepts = Array.from({ length: count }, (_, number) => conceptOf(number));
  const keys = Object.keys(wiki.sources);
  return Object.fromEntries(concepts.flatMap((concept, number) => {
    const sources = Array.from({ length: sourcesPerPage }, (_, at) => keys[(7 * number + at) % keys.length]!);
    const targets = targetsOf(seeded(number), concepts, wiki.entries);
    const write = (locale: Locale) => bodyOf(seeded(number + 1e6), locale, concept, words[locale], targets.map((target) => target[locale]), sources);
    const [korean, english] = [write('ko'), write('en')];
    return [
      [`content/ko/concepts/${concept.slug}.mdx`, `---\n${koreanRecord(concept, sources)}\n---\n\n${korean}`],
      [`content/en/concepts/${concept.slug}.mdx`, `---\n${englishRecord(concept, `\n${korean}`)}\n---\n\n${english}`],
    ];
  }));
}

function conceptOf(number: number): Concept {
  const random = seeded(number + 7e6);
  const own = { ko: random.list(ownWords, () => invented(random, 'ko')), en: random.list(ownWords, () => invented(random, 'en')) };
  const slug = `${own.en[0]}-${String(number).padStart(4, '0')}`;
  return { slug, own, titles: { ko: `${own.ko[0]} ${number}`, en: `${own.en[0]![0]!.toUpperCase()}${own.en[0]!.slice(1)} ${number}` } };
}

/** A word that looks like one: syllables in a row. */
function invented(random: Random, locale: Locale): string {
  const syllable = () => (locale === 'ko' ? String.fromCharCode(0xac00 + 28 * random.integer(0, 398)) : `${random.pick([...'bcdfglmnprstv'])}${random.pick([...'aeiou'])}${random.pick(['', 'n', 'r', 's', 't'])}`);
  return random.list(random.integer(2, 4), syllable).join('');
}

/** Where a page links to, by the name it has in each language: mostly synthetic pages, and every real one now and then. */
function targetsOf(random: Random, concepts: readonly Concept[], entries: readonly Entry[]): Record<Locale, string>[] {
  const real = entries.filter(({ locale }) => locale === 'ko').map(({ slug }) => ({ ko: slug, en: slug }));
  return random.list(linksPerPage, () => (random.between(0, 1) < 0.2 ? random.pick(real) : random.pick(concepts).titles));
}

/** Every word of the prose of a language, as often as it is said, without what somebody else says in quotation marks. */
function wordsOfPages({ entries }: Wiki, locale: Locale): string[] {
  return entries.filter((entry) => entry.locale === locale).flatMap(({ body, bodyLine }) => {
    const parsed = parseBody(body, bodyLine);
    const prose = 'tree' in parsed ? wordsOf(parsed.tree).replace(/“[^”]*”|\[\[[^\]]*\]\]/g, ' ') : '';
    return prose.match(locale === 'ko' ? /[가-힣]+/g : /[A-Za-z]+/g) ?? [];
  });
}

function bodyOf(random: Random, locale: Locale, { own }: Concept, words: readonly string[], targets: readonly string[], sources: readonly string[]): string {
  const link = targets.values();
  const word = () => (random.between(0, 1) < 0.12 ? random.pick(own[locale]) : random.pick(words));
  const sentence = (length: number) => `${random.list(length, word).join(' ')}${locale === 'ko' ? '이에요' : ''}`;
  const linked = () => {
    const { value, done } = link.next();
    return done ? '' : ` [[${value}|${random.pick(own[locale])}]]`;
  };
  const claim = (number: number) => ` <Claim id="claim-${number}">${sentence(12)} <Cite src="${sources[number]}" /></Claim>.`;
  const paragraph = (section: number, at: number) =>
    `${sentence(14)}${linked()}. $${formulas[(section + at) % formulas.length]}$ ${sentence(10)}${linked()}.${at < 2 ? claim(2 * section + at) : ''}`;
  const parts = sections[locale].map((title, section) => [
    `## ${title}`, ...[0, 1, 2].map((at) => paragraph(section, at)), `$$\n${formulas[section]}\n$$`,
    ['| a | b |', '|---|---|', ...[0, 1, 2].map(() => `| ${sentence(3)} | ${sentence(3)} |`)].join('\n'), `- ${sentence(9)}.\n- ${sentence(9)}.`,
  ].join('\n\n'));
  const rest = [...link].map((target) => `- [[${target}]]`).join('\n');
  const [evidence, changelog] = lastSections(locale);
  return [`${sentence(20)}.`, ...parts, ...(rest ? [rest] : []), `## ${evidence}`, '<Evidence />', `## ${changelog}`, '<Changelog />'].join('\n\n') + '\n';
}

function koreanRecord({ slug, titles, own }: Concept, sources: readonly string[]): string {
  return [
    `id: wiki-2026-1122-${slug}`, `title: ${titles.ko}`, `aliases: [${own.ko.slice(1, 3).map((word) => `${word} ${slug.slice(-4)}`).join(', ')}]`, 'tags: [loss, foundations]',
    `raw_sources: [${sources.join(', ')}]`, 'last_reinforced: 2026-11-22', `description: ${own.ko.slice(0, 9).join(' ')}이에요.`, 'changelog:', '  - { date: 2026-11-22, change: 처음 썼어요 }',
  ].join('\n');
}

function englishRecord({ slug, titles, own }: Concept, korean: string): string {
  return [`title: ${titles.en}`, `description: ${own.en.slice(0, 9).join(' ')}.`, `aliases: [${own.en[3]} ${slug.slice(-4)}]`, `translation_of: wiki-2026-1122-${slug}`, `source_hash: "${sourceHash(korean)}"`].join('\n');
}
