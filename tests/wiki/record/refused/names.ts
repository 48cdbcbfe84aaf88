import { concept, english } from '../../small-wiki.ts';
import { goal, huber, huberEn, linked, put, saying, type Refused } from './linked-wiki.ts';

/** What looks like a letter of a name and is another: the name, the column at which it stands in `title: L1 ...`, what it is called. */
const lookalikes: readonly (readonly [title: string, at: number, called: string])[] = [
  ['L1 − 손실', 3, 'U+2212 MINUS SIGN'], ['L1‐손실', 2, 'U+2010 HYPHEN'], ['L1‑손실', 2, 'U+2011 NON-BREAKING HYPHEN'], ['L1—손실', 2, 'U+2014 EM DASH'], ['L1\u00A0손실', 2, 'U+00A0 NO-BREAK SPACE'],
  ['Нuber', 0, 'U+041D CYRILLIC LETTER'], ['Hubеr', 3, 'U+0435 CYRILLIC LETTER'], ['Ηuber', 0, 'U+0397 GREEK LETTER'], ['ΜΑΕ', 0, 'U+039C GREEK LETTER'], ['fοcal', 1, 'U+03BF GREEK LETTER'], ['focαl', 3, 'U+03B1 GREEK LETTER'],
  ['dıce', 1, 'U+0131 LATIN SMALL LETTER DOTLESS I'], ['ＬＯＳＳ', 0, 'U+FF2C FULLWIDTH FORM'], ['𝐇uber', 0, 'U+1D407 MATHEMATICAL ALPHANUMERIC SYMBOL'], ['ᄒ 손실', 0, 'U+1112 HANGUL LETTER'], ['Ⅼ1 손실', 0, 'U+216C NUMBER'], ['x\u0331 손실', 1, 'U+0331 COMBINING MARK'],
  ['손실 👩‍🔬', 3, 'U+1F469 SYMBOL'], ['L1′손실', 2, 'U+2032 PUNCTUATION'],
];
const later = (id: string, fields: Record<string, string> = {}) => concept({ id: `wiki-2026-1129-${id}`, last_reinforced: '2026-11-29', changelog: '\n  - { date: 2026-11-29, change: 처음 썼어요 }', ...fields }, linked[goal]!.split('---\n\n')[1]);
const twinOf = (id: string, title: string) => english({ title, aliases: '[]', translation_of: id }, linked['content/en/concepts/loss-function.mdx']!.split('---\n\n')[1], linked[goal]!.split('---\n\n')[1]);
/** A page that is new and says a name of Huber; its file comes before Huber's in the alphabet. */
const newcomer = (fields: Record<string, string>) => ({ 'content/ko/concepts/a-page.mdx': later('a-page', { title: '새 글', aliases: '[]', ...fields }), 'content/en/concepts/a-page.mdx': twinOf('wiki-2026-1129-a-page', 'A page'), [goal]: linked[goal]!.replace('[[huber]]', '[[huber]], [[a-page]]'), 'content/en/concepts/loss-function.mdx': twinAfter() });
const twinAfter = () => linked['content/en/concepts/loss-function.mdx']!.replace('[[huber]]', '[[huber]], [[a-page]]').replace(/source_hash: .*/, english({}, '', linked[goal]!.split('---\n\n')[1]!.replace('[[huber]]', '[[huber]], [[a-page]]')).match(/source_hash: .*/)![0]);
const taken = (name: string, file = huber) => `a name must mean one page, got ${JSON.stringify(name)}, which already means wiki-2026-1122-huber (${file}) (site/alias-collision)`;
const newFile = 'content/ko/concepts/a-page.mdx';

export const lookalike: readonly Refused[] = lookalikes.map(([title, at, called]) =>
  [`${title}, which holds ${called},`, put(goal, 'title: 손실 함수', `title: ${title}`), `${goal}:3:${8 + at} title must not hold ${called}, got ${JSON.stringify(title)} (fm/title)`]);

export const stolen: readonly Refused[] = [
  ['a new page with the title of an old one', newcomer({ title: '후버 손실' }), `${newFile}:3:8 ${taken('후버 손실')}`],
  ['a new page with the English title of an old one', newcomer({ title: 'Huber loss' }), `${newFile}:3:8 ${taken('Huber loss', huberEn)}`],
  ['a new page whose title is an alias of an old one', newcomer({ title: '허버 손실' }), `${newFile}:3:8 ${taken('허버 손실')}`],
  ['a new page with an alias of an old one', newcomer({ aliases: '[HUBER-function]' }), `${newFile}:5:11 ${taken('HUBER-function', huberEn)}`],
  ['a new page with the id of an old one as alias', newcomer({ aliases: '[wiki-2026-1122-huber]' }), `${newFile}:5:11 ${taken('wiki-2026-1122-huber')}`],
  ['a new page that explains the function of an old one', newcomer({ implements: '[huber]' }), `${newFile}:10:14 ${taken('huber')}`],
  ['a new page with the id of an old one', { [newFile]: later('a-page', { id: 'wiki-2026-1122-huber', changelog: '\n  - { date: 2026-11-22, change: 처음 썼어요 }\n  - { date: 2026-11-29, change: 고쳤어요 }' }) }, `${newFile}:2:5 an id must belong to one page, got wiki-2026-1122-huber, which is ${huber} (site/duplicate-id)`],
  ['a page of the same day that took the alias later', { ...put(huber, 'aliases: [허버 손실]', 'aliases: [허버 손실, 자른 손실]'), [goal]: concept({ aliases: '[자른 손실]', last_reinforced: '2026-11-25', changelog: '\n  - { date: 2026-11-22, change: 처음 썼어요 }\n  - { date: 2026-11-25, change: 이름을 더했어요 }' }, linked[goal]!.split('---\n\n')[1]) }, `${goal}:5:11 ${taken('자른 손실')}`],
  ['an alias in two spellings', put(goal, '[목적]', '[Loss Fn, loss-fn]'), `${goal}:5:20 aliases[1] must differ from "Loss Fn" by more than case, spaces and hyphens, got "loss-fn" (fm/aliases)`],
  ['a title of signs', put(goal, 'title: 손실 함수', 'title: "(...)"'), `${goal}:3:8 title must have a letter or a digit, got "(...)" (fm/title)`],
];

const disambiguation = 'content/disambiguation.yaml';
const another = (name: string, ko: string, en: string) => put(disambiguation, 'L1 loss:', `${name}:\n  ko: ${ko}\n  en: ${en}\n  pages:\n    losses/huber: { ko: 하나, en: one }\n    losses/l1-penalty: { ko: 둘, en: two }\nL1 loss:`);
const link = (got: string) => `a link must be [[name]] or [[name|words]] without markup inside, got ${JSON.stringify(got)} (content/link)`;

export const ambiguous: readonly Refused[] = [
  ['a name without a letter', another('"★"', '별', 'star'), `${disambiguation}:1:1 a key must not hold U+2605 SYMBOL, got "★" (disambiguation/key)`],
  ['a name of signs', another('"+++"', '더하기', 'plus'), `${disambiguation}:1:1 a key must have a letter or a digit, got "+++" (disambiguation/key)`],
  ['a name with the address of another', another('L1+loss', 'L1 더하기 손실', 'L1+loss'), `${disambiguation}:7:1 a name must have an address of its own, got /names/l1-loss/, which is that of "L1+loss" (disambiguation/name)`],
  ['a name in two spellings', another('l1-LOSS', '하나 손실', 'one loss'), `${disambiguation}:7:1 a name must be told once, got "L1 loss", which "l1-LOSS" says too (disambiguation/name)`],
  ['a Korean name of two entries', another('one norm', 'L1 손실', 'one norm'), `${disambiguation}:7:1 a name must be told once, got "L1 손실", which "one norm" says too (disambiguation/name)`],
  ['the name of a page', put(disambiguation, 'ko: L1 손실', 'ko: Huber'), `${disambiguation}:1:1 a name of several pages must be the file, id or function of none, got "Huber", which is ${huber} (disambiguation/name)`],
  ['a name of one page', put(disambiguation, '    losses/l1-penalty: { ko: 둘, en: two }\n', ''), `${disambiguation}:5:5 L1 loss.pages must name at least 2 pages, got a mapping (disambiguation/pages)`],
  ['a page outside the sections', put(disambiguation, 'losses/l1-penalty', 'notes/l1'), `${disambiguation}:6:5 L1 loss.pages.notes/l1 must look like losses/huber, got "notes/l1" (disambiguation/pages)`],
  ['a page up the tree', put(disambiguation, 'losses/l1-penalty', 'losses/../x'), `${disambiguation}:6:5 L1 loss.pages.losses/../x must look like losses/huber, got "losses/../x" (disambiguation/pages)`],
  ['a minus in a name of several pages', put(disambiguation, 'L1 loss:', 'L1 − loss:'), `${disambiguation}:1:1 a key must not hold U+2212 MINUS SIGN, got "L1 − loss" (disambiguation/key)`],
  ['a name in the letters of macOS', put(disambiguation, 'L1 loss:', `${'손실'.normalize('NFD')}:`), `${disambiguation}:1:1 text must be Unicode NFC (it looks the same, but links break), got NFD (fm/nfc)`],
  ['emphasis in a link', { [huber]: saying('[[후버 *손실*]]') }, `${huber}:56:1 ${link('[[후버 ')}`],
  ['strong words in a link', { [huber]: saying('가 [[**후버** 손실]]') }, `${huber}:56:3 ${link('[[')}`],
  ['code in a link', { [huber]: saying('[[`huber`]]') }, `${huber}:56:1 ${link('[[')}`],
  ['a formula in a link', { [huber]: saying('[[후버|$\\delta$]]') }, `${huber}:56:1 ${link('[[후버|')}`],
  ['a link within a link', { [huber]: saying('[[후버 [손실](/x/)]]') }, `${huber}:56:1 ${link('[[후버 ')}`],
  ['a link that is not closed', { [huber]: saying('[[후버 손실] 글') }, `${huber}:56:1 ${link('[[후버 손실] 글')}`],
  ['a link without a name', { [huber]: saying('[[|글]]') }, `${huber}:56:1 ${link('[[|글]]')}`],
  ['a link of a blank', { [huber]: saying('[[ ]]') }, `${huber}:56:1 ${link('[[ ]]')}`],
  ['a link without words', { [huber]: saying('[[huber| ]]') }, `${huber}:56:1 ${link('[[huber| ]]')}`],
];
