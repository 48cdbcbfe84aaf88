import type { Said } from './drawn.ts';

/** A sentence that is in the caption exactly where it is true. */
export const claimed = (caption: string, pattern: RegExp, holds: boolean): Said =>
  ({ what: `whether the caption says ${pattern}`, printed: String(Number(pattern.test(caption))), value: Number(holds) });

/** The numbers of a sentence: the groups that matched, in whichever language. */
export const claimedNumbers = (caption: string, pattern: RegExp): (string | undefined)[] =>
  (pattern.exec(caption) ?? []).slice(1).filter((group) => group !== undefined);

/** A row of numbers in the drawing, one group a match. */
export const shownNumbers = (what: string, html: string, pattern: RegExp, values: readonly number[]): Said[] =>
  positions(what, html, pattern, values.map((value) => [value]));

/** Rows of numbers in the drawing, several groups a match; there must be as many as wanted. */
export function positions(what: string, html: string, pattern: RegExp, wanted: readonly (readonly number[])[]): Said[] {
  const found = [...html.matchAll(pattern)].map(([, ...groups]) => groups);
  return [
    { what: `how many of ${what}`, printed: String(found.length), value: wanted.length },
    ...wanted.flatMap((row, at) => row.map((value, k): Said =>
      ({ what: `${what} ${at}, number ${k}`, printed: rounded(found[at]?.[k]), value }))),
  ];
}

/** Drawings leave out the zeros of a position: 40.5 is 40.50. */
const rounded = (text: string | undefined): string | undefined =>
  (text !== undefined && /^-?[\d.]+$/.test(text) ? Number(text).toFixed(2) : text);
