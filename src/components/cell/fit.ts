/**
 * How much work a character is for the page that lays it out: a line is a box, and a letter outside the common alphabets
 * is shaped with its neighbors, in fonts that must be searched for.
 */
function work(code: number): number {
  if (code === 10) return 20;
  const common = code < 0x250 || (code >= 0x370 && code < 0x400) || (code >= 0x2190 && code < 0x2300) || (code >= 0xac00 && code < 0xd7a4);
  return common ? 1 : 6;
}

/** Work that a page does in one go without the reader noticing it. */
export const budgets = {
  /** an editor that opens by itself, with a link */
  opening: 5000,
  /** an editor that the reader asks for */
  editing: 20_000,
  /** a part of a long code: several are in view at once */
  piece: 400,
  /** the output of a run */
  output: 6000,
  /** its error */
  error: 800,
} as const;

/** The number of characters at the begin of `text` that fit into a budget; no pair of surrogates is cut. */
export function fitting(text: string, budget: number): number {
  let left = budget;
  for (let at = 0; at < text.length; at++) {
    left -= work(text.charCodeAt(at));
    if (left < 0) return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
  }
  return text.length;
}

/** Does the whole text fit? */
export const fits = (text: string, budget: number): boolean => fitting(text, budget) === text.length;

/** The work of a text. */
export function workOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += work(text.charCodeAt(at));
  return sum;
}

/** The text in parts that fit, cut after a line where there is one. */
export function pieces(text: string, budget: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const most = Math.max(fitting(text.slice(at, at + budget), budget), 1);
    const line = text.lastIndexOf('\n', at + most - 1) + 1;
    const end = line > at && at + most < text.length ? line : at + most;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
