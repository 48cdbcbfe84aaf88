/** The code point of a sign as Unicode writes it: `200B`. */
export const code = (sign: string): string => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

/** Names of the signs that are met most; those of the others follow from what they are. */
const known: Readonly<Record<string, string>> = {
  '0000': 'NULL', '0008': 'BACKSPACE', '0009': 'TAB', '000A': 'LINE FEED', '000B': 'LINE TABULATION', '000C': 'FORM FEED', '000D': 'CARRIAGE RETURN', '001B': 'ESCAPE', '007F': 'DELETE', '0085': 'NEXT LINE',
  '00A0': 'NO-BREAK SPACE', '00AD': 'SOFT HYPHEN', '0131': 'LATIN SMALL LETTER DOTLESS I', '034F': 'COMBINING GRAPHEME JOINER', '061C': 'ARABIC LETTER MARK', '115F': 'HANGUL CHOSEONG FILLER', '1160': 'HANGUL JUNGSEONG FILLER',
  '180E': 'MONGOLIAN VOWEL SEPARATOR', '200B': 'ZERO WIDTH SPACE', '200C': 'ZERO WIDTH NON-JOINER', '200D': 'ZERO WIDTH JOINER', '200E': 'LEFT-TO-RIGHT MARK', '200F': 'RIGHT-TO-LEFT MARK', '2010': 'HYPHEN', '2011': 'NON-BREAKING HYPHEN',
  '2012': 'FIGURE DASH', '2014': 'EM DASH', '2015': 'HORIZONTAL BAR', '2028': 'LINE SEPARATOR', '2029': 'PARAGRAPH SEPARATOR', '202A': 'LEFT-TO-RIGHT EMBEDDING', '202B': 'RIGHT-TO-LEFT EMBEDDING', '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE', '202E': 'RIGHT-TO-LEFT OVERRIDE', '2060': 'WORD JOINER', '2061': 'FUNCTION APPLICATION', '2062': 'INVISIBLE TIMES', '2063': 'INVISIBLE SEPARATOR', '2064': 'INVISIBLE PLUS',
  '2066': 'LEFT-TO-RIGHT ISOLATE', '2067': 'RIGHT-TO-LEFT ISOLATE', '2068': 'FIRST STRONG ISOLATE', '2069': 'POP DIRECTIONAL ISOLATE', '2212': 'MINUS SIGN', '2800': 'BRAILLE PATTERN BLANK', '3000': 'IDEOGRAPHIC SPACE',
  '3164': 'HANGUL FILLER', FEFF: 'ZERO WIDTH NO-BREAK SPACE', FFA0: 'HALFWIDTH HANGUL FILLER', FFFC: 'OBJECT REPLACEMENT CHARACTER', FFFD: 'REPLACEMENT CHARACTER', E0001: 'LANGUAGE TAG', E007F: 'CANCEL TAG',
};

/** What a sign is, where it has no name above; the first that fits. */
const kinds: readonly (readonly [kind: RegExp, name: string])[] = [
  [/[\u{E0020}-\u{E007E}]/u, 'TAG CHARACTER'], [/\p{Cc}/u, 'CONTROL CHARACTER'], [/\p{Cf}/u, 'FORMAT CHARACTER'], [/\p{Cs}/u, 'LONE SURROGATE'], [/\p{Co}/u, 'PRIVATE USE CHARACTER'], [/\p{Cn}/u, 'UNASSIGNED CODE POINT'],
  [/\p{Me}/u, 'ENCLOSING MARK'], [/\p{M}/u, 'COMBINING MARK'], [/\p{Zs}/u, 'SPACE OF ANOTHER WIDTH'], [/\p{Pd}/u, 'DASH'], [/[\uFF01-\uFF5E]/u, 'FULLWIDTH FORM'], [/[\u{1D400}-\u{1D7FF}]/u, 'MATHEMATICAL ALPHANUMERIC SYMBOL'],
  [/\p{Script=Greek}/u, 'GREEK LETTER'], [/\p{Script=Cyrillic}/u, 'CYRILLIC LETTER'], [/\p{Script=Hangul}/u, 'HANGUL LETTER'], [/\p{L}/u, 'LETTER'], [/\p{N}/u, 'NUMBER'], [/\p{S}/u, 'SYMBOL'], [/\p{P}/u, 'PUNCTUATION'],
];

/** The name of a sign, or what it is: `ZERO WIDTH SPACE`, `VARIATION SELECTOR-16`, `CYRILLIC LETTER`. */
export function nameOf(sign: string): string {
  const point = sign.codePointAt(0)!;
  if (point >= 0xFE00 && point <= 0xFE0F) return `VARIATION SELECTOR-${point - 0xFE00 + 1}`;
  if (point >= 0xE0100 && point <= 0xE01EF) return `VARIATION SELECTOR-${point - 0xE0100 + 17}`;
  return known[code(sign)] ?? kinds.find(([kind]) => kind.test(sign))?.[1] ?? 'CHARACTER';
}
