import type { Formula } from '#core/card/formula';

/** A formula with one mistake in it. */
export interface FormulaMutant {
  readonly rule: string;
  readonly body: string;
}

/** One kind of mistake: each match of the pattern gives one mutant. */
interface Mistake {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly by: (match: RegExpExecArray) => string;
}

const digit = (text: string): string => String(Number(text) + 1);

/** Mistakes that authors make: signs, factors, exponents, bounds, branches, functions. */
const mistakes: readonly Mistake[] = [
  { rule: 'plus becomes minus', pattern: /\+/g, by: () => '-' },
  { rule: 'minus becomes plus', pattern: /(?<=[\w})|]\s*)-/g, by: () => '+' },
  { rule: 'a leading minus is lost', pattern: /(?<![\w})|]\s*)-/g, by: () => '' },
  { rule: 'a fraction is upside down', pattern: /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, by: ([, top, bottom]) => `\\frac{${bottom}}{${top}}` },
  { rule: 'a number grows by one', pattern: /(?<![\w.]|_\{?|=)\d(?![\w.])/g, by: ([text]) => digit(text) },
  { rule: 'an exponent grows by one', pattern: /\^(\d)/g, by: ([, text]) => `^${digit(text!)}` },
  { rule: 'an exponent is lost', pattern: /\^\{?[\d]\}?|\^\{[^{}]*\}(?!.*\\sum)/g, by: () => '' },
  { rule: 'a sum starts late', pattern: /(\\sum_\{\w)=1\}/g, by: ([, head]) => `${head}=2}` },
  { rule: 'a sum ends early', pattern: /(\\sum_\{[^{}]*\})\^\{?(\w)\}?/g, by: ([, head, end]) => `${head}^{${end}-1}` },
  { rule: 'a sum becomes its first term', pattern: /(\\sum_\{[^{}]*\})\^\{?(\w)\}?/g, by: ([, head]) => `${head}^{1}` },
  { rule: 'at most becomes at least', pattern: /\\l(?:e|eq)(?![a-zA-Z])/g, by: () => '\\ge ' },
  { rule: 'at most becomes below', pattern: /\\l(?:e|eq)(?![a-zA-Z])/g, by: () => '<' },
  { rule: 'at least becomes at most', pattern: /\\g(?:e|eq)(?![a-zA-Z])/g, by: () => '\\le ' },
  { rule: 'below becomes above', pattern: /(?<!\\)<|\\lt(?![a-zA-Z])/g, by: () => '>' },
  { rule: 'above becomes below', pattern: /(?<!\\)>|\\gt(?![a-zA-Z])/g, by: () => '<' },
  { rule: 'max becomes min', pattern: /\\max(?![a-zA-Z])/g, by: () => '\\min' },
  { rule: 'min becomes max', pattern: /\\min(?![a-zA-Z])/g, by: () => '\\max' },
  { rule: 'ln becomes exp', pattern: /\\ln(?![a-zA-Z])/g, by: () => '\\exp' },
  { rule: 'cosh becomes sinh', pattern: /\\cosh(?![a-zA-Z])/g, by: () => '\\sinh' },
  { rule: 'exp becomes cosh', pattern: /\\exp(?![a-zA-Z])/g, by: () => '\\cosh' },
  { rule: 'bars are lost', pattern: /(?:\\left)?\|([^|]*?)(?:\\right)?\|/g, by: ([, inside]) => `(${inside})` },
  { rule: 'pieces change places', pattern: /(\\begin\{cases\})(.*?)&(.*?)\\\\(.*?)&(.*?)(\\end\{cases\})/gs, by: ([, begin, a, when, b, other, end]) => `${begin}${b}&${when}\\\\${a}&${other}${end}` },
  { rule: 'a piece is doubled', pattern: /(\\begin\{cases\}|\\\\)([^&\\]*(?:\\(?!\\)[^&\\]*)*)&/g, by: ([, head, piece]) => `${head} 2\\left(${piece}\\right) &` },
];

/** Every mutant of a formula: each mistake at each place where it can be made. */
export function mutantsOf(body: string): FormulaMutant[] {
  const mutants = mistakes.flatMap(({ rule, pattern, by }) =>
    [...body.matchAll(pattern)].map((match) => ({
      rule,
      body: body.slice(0, match.index) + by(match as RegExpExecArray) + body.slice(match.index + match[0].length),
    })),
  );
  return mutants.filter(({ body: mutated }, index) => mutated !== body && mutants.findIndex(({ body: other }) => other === mutated) === index);
}

/** Mutants by symbol: one takes the place of another, or is squared. */
export function symbolMutantsOf(body: string, symbols: readonly string[]): FormulaMutant[] {
  return symbols.flatMap((symbol, at) => {
    const other = symbols[(at + 1) % symbols.length]!;
    return [...body.matchAll(atom(symbol))].flatMap(({ index }) => {
      const put = (text: string): string => body.slice(0, index) + text + body.slice(index + symbol.length);
      const indexed = /^_\{[^{}]*\}/.exec(body.slice(index + symbol.length))?.[0] ?? '';
      const squared = body.slice(0, index) + `{${symbol}${indexed}}^{2}` + body.slice(index + symbol.length + indexed.length);
      return [{ rule: `${symbol} is squared`, body: squared }, ...(other === symbol ? [] : [{ rule: `${symbol} becomes ${other}`, body: put(other) }])];
    });
  });
}

/** Every mutant of the body of a formula and of what is given below it. */
export function formulaMutantsOf(formula: Formula): { readonly rule: string; readonly formula: Formula }[] {
  const own = (text: string): FormulaMutant[] => [...mutantsOf(text), ...symbolMutantsOf(text, Object.keys(formula.symbols).filter((symbol) => text.includes(symbol)))];
  return [
    ...own(formula.body).map(({ rule, body }) => ({ rule, formula: { ...formula, body } })),
    ...Object.entries(formula.given ?? {}).flatMap(([symbol, meaning]) =>
      own(meaning).map(({ rule, body }) => ({ rule: `${symbol}: ${rule}`, formula: { ...formula, given: { ...formula.given, [symbol]: body } } }))),
  ];
}

/** A symbol where it stands for itself: neither inside a command nor inside text. */
function atom(symbol: string): RegExp {
  const escaped = symbol.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return symbol.startsWith('\\') ? new RegExp(`${escaped}(?![a-zA-Z])`, 'g') : new RegExp(`(?<!\\\\[a-zA-Z]*|\\\\(?:text|begin|end)\\{[^}]*)${escaped}`, 'g');
}
