import { conventions, goal, huber, huberEn, linked, put, saying, type Refused } from './linked-wiki.ts';

/** What no text may hold, and what it is called. */
const strangers: readonly (readonly [sign: string, called: string])[] = [
  ['\0', 'U+0000 NULL'], ['\x1B', 'U+001B ESCAPE'], ['\x07', 'U+0007 CONTROL CHARACTER'], ['\x7F', 'U+007F DELETE'], ['\x85', 'U+0085 NEXT LINE'], ['\x9B', 'U+009B CONTROL CHARACTER'],
  ['\u00AD', 'U+00AD SOFT HYPHEN'], ['\u034F', 'U+034F COMBINING GRAPHEME JOINER'], ['\u061C', 'U+061C ARABIC LETTER MARK'], ['\u115F', 'U+115F HANGUL CHOSEONG FILLER'], ['\u1160', 'U+1160 HANGUL JUNGSEONG FILLER'],
  ['\u180E', 'U+180E MONGOLIAN VOWEL SEPARATOR'], ['\u200B', 'U+200B ZERO WIDTH SPACE'], ['\u200C', 'U+200C ZERO WIDTH NON-JOINER'], ['\u200D', 'U+200D ZERO WIDTH JOINER'], ['\u200E', 'U+200E LEFT-TO-RIGHT MARK'],
  ['\u2003', 'U+2003 SPACE OF ANOTHER WIDTH'], ['\u2028', 'U+2028 LINE SEPARATOR'], ['\u202E', 'U+202E RIGHT-TO-LEFT OVERRIDE'], ['\u2060', 'U+2060 WORD JOINER'], ['\u2067', 'U+2067 RIGHT-TO-LEFT ISOLATE'], ['\u2800', 'U+2800 BRAILLE PATTERN BLANK'],
  ['\u3000', 'U+3000 IDEOGRAPHIC SPACE'], ['\u3164', 'U+3164 HANGUL FILLER'], ['\uFFA0', 'U+FFA0 HALFWIDTH HANGUL FILLER'], ['\uFEFF', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'], ['\uFE0F', 'U+FE0F VARIATION SELECTOR-16'],
  ['\u{E0100}', 'U+E0100 VARIATION SELECTOR-17'], ['\u{E0041}', 'U+E0041 TAG CHARACTER'], ['\uE000', 'U+E000 PRIVATE USE CHARACTER'], ['\uFFFD', 'U+FFFD REPLACEMENT CHARACTER'], ['\uFFFE', 'U+FFFE UNASSIGNED CODE POINT'],
  ['\u0336\u0336\u0336', 'U+0336 COMBINING MARK'], ['\u20DD', 'U+20DD ENCLOSING MARK'],
];
const refusal = (what: string, called: string) => `${what} must not hold what a reader cannot see or takes for something else, got ${called} (text/character)`;
const zwsp = 'U+200B ZERO WIDTH SPACE';
/** Decoded as U+FFFD, since HTML has no such character. */
const undecodable = /^[\0\x07\x1B\x7F\x85\x9B\uFFFD\uFFFE]$/;

/** Each in a title, as it stands; a pile of marks is told at its third. */
export const inTitles: readonly Refused[] = strangers.map(([sign, called]) =>
  [`${called} in a title`, put(huber, 'title: 후버 손실', `title: 후버${sign} 손실`), `${huber}:3:${sign.length === 3 ? 12 : 10} ${refusal('text', called)}`]);

/** Each in prose, as an entity. */
export const asEntities: readonly Refused[] = strangers.map(([sign, called]) => {
  const entity = [...sign].map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join('');
  return [`${called} as ${entity}`, { [huber]: saying(`가나${entity}다`) }, `${huber}:56:3 ${refusal('text', undecodable.test(sign) ? 'U+FFFD REPLACEMENT CHARACTER' : called)}`];
});

/** One of them in every kind of text there is. */
export const inFields: readonly Refused[] = [
  ['an alias that would steal a name', put(goal, 'aliases: [목적]', 'aliases: ["Huber\u200B loss"]'), `${goal}:5:17 ${refusal('text', zwsp)}`],
  ['an alias that writes it as an escape', put(goal, 'aliases: [목적]', 'aliases: ["Huber\\u200B loss"]'), `${goal}:5:11 ${refusal('aliases.0', zwsp)}`],
  ['an English title', put(huberEn, 'title: Huber loss', 'title: Huber\u202E loss'), `${huberEn}:2:13 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['a description', put(huber, 'description: 작은', 'description: 작\u200B은'), `${huber}:9:15 ${refusal('text', zwsp)}`],
  ['a change', put(huber, 'change: 처음', 'change: "\\e[31m처음"'), `${huber}:12:33 ${refusal('changelog.0.change', 'U+001B ESCAPE')}`],
  ['a key', put(huber, 'status:', 'sta\u200Btus:'), `${huber}:4:4 ${refusal('text', zwsp)}`],
  ['a key by an escape', put(huber, 'status:', '"sta\\u200Btus":'), `${huber}:4:1 ${refusal('text', zwsp)}`],
  ['a comment of YAML', put('content/tags.yaml', 'loss:', '# \u202Eloss\nloss:'), `content/tags.yaml:1:3 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['the title of a source', put('content/sources.yaml', 'Robust Est', 'Robust\0 Est'), `content/sources.yaml:2:16 ${refusal('text', 'U+0000 NULL')}`],
  ['the authors of a source', put('content/sources.yaml', '[Peter J. Huber]', '["Peter\\u2067 J. Huber"]'), `content/sources.yaml:3:13 ${refusal('huber1964.authors.0', 'U+2067 RIGHT-TO-LEFT ISOLATE')}`],
  ['how a source was checked', put('content/sources.yaml', 'by hand', 'by\u200B hand'), `content/sources.yaml:8:26 ${refusal('text', zwsp)}`],
  ['a tag', put('content/tags.yaml', '손실', '손\u3164실'), `content/tags.yaml:1:14 ${refusal('text', 'U+3164 HANGUL FILLER')}`],
  ['a term', put('content/glossary.yaml', '이상치', '이상\u200D치'), `content/glossary.yaml:1:18 ${refusal('text', 'U+200D ZERO WIDTH JOINER')}`],
  ['a spelling to avoid', put('content/glossary.yaml', '[아웃라이어]', '["아웃\\u200B라이어"]'), `content/glossary.yaml:1:29 ${refusal('outlier.avoid.0', zwsp)}`],
  ['a name of several pages', put('content/disambiguation.yaml', 'L1 loss:', 'L1\u2060 loss:'), `content/disambiguation.yaml:1:3 ${refusal('text', 'U+2060 WORD JOINER')}`],
  ['what it means there', put('content/disambiguation.yaml', 'ko: 하나', 'ko: 하\u202D나'), `content/disambiguation.yaml:5:26 ${refusal('text', 'U+202D LEFT-TO-RIGHT OVERRIDE')}`],
  ['the words of a convention', put(conventions, 'It is half.', 'It is\u200B half.'), `${conventions}:3:31 ${refusal('text', zwsp)}`],
  ['the call of a convention', put(conventions, '2 * prediction', '2 * \u202Eprediction'), `${conventions}:9:20 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['the numbers of a convention', put('content/conventions/huber.json', '"ours":4', '"ours":"\u202E4"'), `content/conventions/huber.json:1:${linked['content/conventions/huber.json']!.indexOf('"ours":4') + 9} ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['prose', { [huber]: saying('가\u200B나') }, `${huber}:56:2 ${refusal('text', zwsp)}`],
  ['a heading', put(huber, '## 정의', '## 정\u200B의'), `${huber}:16:5 ${refusal('text', zwsp)}`],
  ['a link by name', put(huber, '[[손실 함수]]', '[[손실\u200B 함수]]'), `${huber}:17:5 ${refusal('text', zwsp)}`],
  ['a formula', { [huber]: saying('$\\delta\u200B$') }, `${huber}:56:8 ${refusal('text', zwsp)}`],
  ['code in a fence', { [huber]: saying('```ts\nconst a = 1; // \u202E\n```') }, `${huber}:57:17 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['a named entity', { [huber]: saying('가&zwj;나') }, `${huber}:56:2 ${refusal('text', 'U+200D ZERO WIDTH JOINER')}`],
  ['a decimal entity', { [huber]: saying('가 &amp; &#8238;나') }, `${huber}:56:9 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['an entity in a list in a quotation', { [huber]: saying('> - 가\n>   &#x202E;나') }, `${huber}:57:5 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['an entity in an attribute', put(huber, 'src="huber1964"', 'src="huber1964" at="&#x202E;식 2"'), `${huber}:21:74 ${refusal('text', 'U+202E RIGHT-TO-LEFT OVERRIDE')}`],
  ['an entity in the title of a link', { [huber]: saying('[가](https://example.org "&#x2066;나")') }, `${huber}:56:26 ${refusal('text', 'U+2066 LEFT-TO-RIGHT ISOLATE')}`],
  ['an entity in the words of a picture', { [huber]: saying('![&lrm;가](/a.png)') }, `${huber}:56:3 ${refusal('text', 'U+200E LEFT-TO-RIGHT MARK')}`],
  ['a character of TeX by its number', { [huber]: saying('$\\char"202E x$') }, `${huber}:56:1 a formula must not write a character by its number, got \\char (text/character)`],
];
