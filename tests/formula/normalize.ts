import type { FormulaSymbol } from '#core/card/symbols';

/** A formula as the engine may read it, and the plain name of each symbol in it. */
export interface Normalized {
  readonly latex: string;
  /** LaTeX of the symbol -> its name in the parsed expression */
  readonly names: ReadonlyMap<string, string>;
}

/** Spellings that look right on a page and mean something else, or nothing, to an evaluator. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\\log(?![a-z])/, 'write \\ln: \\log is read as the logarithm of base 10'],
  [/\[|\\lbrack/, 'group with \\left( \\right): [ ] is read as a list'],
  [/\\\{/, 'group with \\left( \\right): \\{ \\} is read as a set'],
  [/\\(?:min|max)_/, 'write out the arguments: \\min and \\max take no condition'],
  [/\\arg(?![a-z])/, 'an \\arg has no value'],
  [/\\mathbb|\\top(?![a-z])/, 'write out the sum or the cases'],
  [/\\sum(?!_\{[^{}]*=[^{}]*\}\^)/, 'give each \\sum both bounds'],
  [/\\sum_\{[^{}]*\\ne/, 'put a condition into cases: it is dropped from the bounds of a \\sum'],
  [/_\{[a-zA-Z]{2,}\}/, 'separate two indices by a comma: ik is read as a product'],
  [/\\sigma(?![a-z])|\\operatorname/, 'write the function out'],
];

/** What the text of a formula does wrong, in words; empty when it may be parsed. */
export function misspellings(body: string): string[] {
  return banned.filter(([pattern]) => pattern.test(body)).map(([pattern, advice]) => `${pattern.exec(body)![0]}: ${advice}`);
}

/** Layout that carries no meaning, and short forms of fractions and bars. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\\[,;:!]|\\q?quad(?![a-z])|\\(?:display|text)style(?![a-z])/g, ' '],
  [/\\[bB]igg?[lrm]?(?![a-z])/g, ''],
  [/\\[dt]frac(?![a-z])/g, '\\frac'],
  [/\\frac\s*(\d)\s*(\d)/g, '\\frac{$1}{$2}'],
  [/\\[lr]vert(?![a-z])/g, '|'],
  [/\\htmlClass\{[^{}]*\}/g, ''],
];

/** Rewrites a formula so that each symbol is one plain name and nothing is left but mathematics. */
export function normalize(body: string, symbols: Readonly<Record<string, FormulaSymbol>>): Normalized {
  const names = new Map(Object.keys(symbols).map((latex) => [latex, plainName(latex)]));
  if (new Set(names.values()).size < names.size) throw new Error(`two symbols share a name: ${[...names.keys()].join(' ')}`);
  let latex = body;
  for (const [pattern, plain] of spellings) latex = latex.replace(pattern, plain);
  for (const [symbol, name] of [...names].sort(([a], [b]) => b.length - a.length)) {
    if (symbol !== name) latex = replaceAtom(latex, symbol, `\\mathrm{${name}}`);
  }
  return { latex, names };
}

/** `\hat{y}` -> `yhat`, `\delta` -> `delta`, `y` -> `y`, `m_+` -> `mplus`. */
export function plainName(latex: string): string {
  if (/^[a-zA-Z]$/.test(latex)) return latex;
  const accent = /^\\(hat|tilde|bar|vec|mathbf|mathrm)\{([^{}]+)\}$/.exec(latex);
  const head = accent ? plainName(accent[2]!) + (accent[1]!.startsWith('math') ? '' : accent[1]) : latex;
  return head.replace(/\+/g, 'plus').replace(/[^a-zA-Z]/g, '');
}

/** Replaces a symbol where it stands alone: never the head of a longer command. */
function replaceAtom(latex: string, symbol: string, by: string): string {
  const end = /[a-zA-Z]$/.test(symbol) && symbol.startsWith('\\') ? '(?![a-zA-Z])' : '';
  const escaped = symbol.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return latex.replace(new RegExp(escaped + end, 'g'), () => by);
}
