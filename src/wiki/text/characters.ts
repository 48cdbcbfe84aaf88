import { code, nameOf } from './character-names.ts';

/** A character that does not belong, and where: offsets count UTF-16 units, as columns of a place do. */
export interface Stranger {
  readonly at: number;
  readonly length: number;
  /** `U+200B ZERO WIDTH SPACE` */
  readonly called: string;
}

/**
 * What no text may hold, because a reader does not see it or sees something else: controls, formats (zero-width, bidirectional,
 * tags), fillers and variation selectors, blanks that are no space, private and unassigned code points, halves of a pair,
 * marks that enclose, stand on nothing, or pile up. `\t` and `\n` are left to those who know how many lines a text may have.
 */
const refused = String.raw`[[\p{Cc}--[\t\n]]\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Me}\u1680\u2000-\u2008\u200A\u205F\u2800\u3000\uFFFC\uFFFD]|(?<![\p{L}\p{N}\p{S}\p{M}])\p{M}|(?<=\p{M}{2})\p{M}`;
const any = new RegExp(refused, 'v');
/** An emoji of several code points is one sign: its joiners and selectors are seen. */
const outsideEmoji = () => new RegExp(`\\p{RGI_Emoji}|(${refused})`, 'gv');

/** The first character that no text may hold, if there is one. */
export function stranger(text: string): Stranger | undefined {
  if (!any.test(text)) return undefined; // most texts are sound, and emoji take long to look for
  const found = [...text.matchAll(outsideEmoji())].find(([, hidden]) => hidden !== undefined);
  return found && strangerAt(found.index, found[0]);
}

/** Letters, digits and signs that names are written with. Capitals of Greek that look Latin, and the dotless i, are none of them. */
const plain = String.raw`[[ -~À-ÖØ-öø-ž\u1E00-\u1EFFΓΔΘΛΞΠΣΦΨΩα-ξπ-ωㄱ-ㅣ가-힣一-鿿–‘’“”·×→²³⁰-⁹₀-₉ℓ∞⟨⟩]--[ıĸŉ]]`;
/** A small Greek letter in a Latin word looks like one of its letters. */
const unlike = new RegExp(String.raw`(?<=\p{Script=Latin})[α-ω]|[α-ω](?=\p{Script=Latin})|(?!${plain})[^]`, 'v');

/** The first character that a name may not hold: names are typed and compared, so each must look like itself only. */
export function strangerInName(name: string): Stranger | undefined {
  const found = unlike.exec(name);
  return found ? strangerAt(found.index, found[0]) : undefined;
}

/** A text in which every such character can be seen: `a\u{200B}b`, or by a sign that takes its place. */
export function visible(text: string, instead?: string): string {
  const seen = (sign: string, hidden: string | undefined) => (hidden === undefined ? sign : instead ?? `\\u{${code(sign)}}`);
  return any.test(text) ? text.replace(outsideEmoji(), seen) : text;
}

function strangerAt(at: number, sign: string): Stranger {
  return { at, length: sign.length, called: `U+${code(sign)} ${nameOf(sign)}` };
}
