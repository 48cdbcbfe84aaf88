import type { Words } from '../locale.ts';

/** What a symbol stands for. Each role has one color, the same in formula, plot, slider, caption and code. */
export const roles = ['prediction', 'target', 'residual', 'parameter', 'loss', 'gradient'] as const;
export type Role = (typeof roles)[number];

/** A symbol of a formula: its role and what to call it. */
export interface FormulaSymbol {
  readonly role: Role;
  readonly label: Words;
}

/** The symbols of every residual loss: `e = \hat{y} - y`. */
export const residualSymbols = {
  e: { role: 'residual', label: { ko: '잔차', en: 'residual' } },
  '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
  y: { role: 'target', label: { ko: '정답', en: 'target' } },
} as const satisfies Readonly<Record<string, FormulaSymbol>>;

/** The symbols of every box loss: `b_{1}` to `b_{4}` are x1, y1, x2, y2. */
export const boxSymbols = {
  b: { role: 'prediction', label: { ko: '예측 상자 (x1, y1, x2, y2)', en: 'predicted box (x1, y1, x2, y2)' } },
  g: { role: 'target', label: { ko: '정답 상자', en: 'true box' } },
  I: { role: 'residual', label: { ko: '교집합', en: 'intersection' } },
  U: { role: 'residual', label: { ko: '합집합', en: 'union' } },
} as const satisfies Readonly<Record<string, FormulaSymbol>>;

/** The two areas of every box loss, from the corners. */
export const boxAreas = {
  U: '\\left(b_{3} - b_{1}\\right) \\left(b_{4} - b_{2}\\right) + \\left(g_{3} - g_{1}\\right) \\left(g_{4} - g_{2}\\right) - I',
  I: '\\max\\left(0, \\min\\left(b_{3}, g_{3}\\right) - \\max\\left(b_{1}, g_{1}\\right)\\right) \\cdot \\max\\left(0, \\min\\left(b_{4}, g_{4}\\right) - \\max\\left(b_{2}, g_{2}\\right)\\right)',
} as const satisfies Readonly<Record<string, string>>;

/** The symbols that box losses with a center distance add. */
export const boxDistanceSymbols = {
  '\\rho': { role: 'residual', label: { ko: '중심 거리', en: 'center distance' } },
  c: { role: 'residual', label: { ko: '감싸는 대각선', en: 'enclosing diagonal' } },
} as const satisfies Readonly<Record<string, FormulaSymbol>>;

export const boxDistances = {
  '\\rho': '\\sqrt{\\left(\\frac{b_{1} + b_{3} - g_{1} - g_{3}}{2}\\right)^{2} + \\left(\\frac{b_{2} + b_{4} - g_{2} - g_{4}}{2}\\right)^{2}}',
  c: '\\sqrt{\\left(\\max\\left(b_{3}, g_{3}\\right) - \\min\\left(b_{1}, g_{1}\\right)\\right)^{2} + \\left(\\max\\left(b_{4}, g_{4}\\right) - \\min\\left(b_{2}, g_{2}\\right)\\right)^{2}}',
} as const satisfies Readonly<Record<string, string>>;

/** LaTeX commands, and what after them holds text, names or sizes, not symbols: `\text{...}`, `\kern1em`, `\\[2pt]`. It is left unchanged. */
const opaque: readonly (readonly [command: RegExp, after: RegExp])[] = [
  [/^\\(?:text\w*|mathrm|operatorname|hbox|begin|end|htmlClass|tag|raisebox|color|colorbox|fcolorbox)$/, /^\*?(?:\s*\{[^{}]*\})+/],
  [/^\\(?:kern|mkern|hskip|mskip|above|hspace)$/, /^\*?\s*\{?\s*[-+]?\s*[\d.]+\s*[a-z]{2}\s*\}?/],
  [/^\\(?:\\|cr|smash)$/, /^\s*\[\s*(?:[-+]?\s*[\d.]+\s*[a-z]{2}|[tb]+)\s*\]/],
  [/^\\rule$/, /^(?:\s*\[[^\]]*\])?(?:\s*\{[^{}]*\}){2}/],
  [/^\\genfrac$/, /^(?:\s*\{[^{}]*\}){4}/],
];

/**
 * Colors a formula: wraps each known symbol in `\htmlClass{s-<role>}{...}`.
 *
 * Symbols are matched as whole LaTeX atoms (`\delta`, `\hat{y}`, `e`), never inside a longer command or inside text.
 */
export function color(latex: string, symbols: Readonly<Record<string, Pick<FormulaSymbol, 'role'>>>): string {
  const known = Object.keys(symbols).sort((a, b) => b.length - a.length);
  let out = '';
  for (let at = 0; at < latex.length; ) {
    const symbol = known.find((name) => startsAtom(latex, at, name));
    if (symbol) {
      out += `\\htmlClass{s-${symbols[symbol]!.role}}{${symbol}}`;
      at += symbol.length;
      continue;
    }
    const command = /^\\(?:[a-zA-Z]+|.)/.exec(latex.slice(at))?.[0];
    const taken = command ? command + afterCommand(command, latex.slice(at + command.length)) : latex[at]!;
    out += taken;
    at += taken.length;
  }
  return out;
}

/** What after a command holds no symbol. */
function afterCommand(command: string, rest: string): string {
  const after = opaque.find(([name]) => name.test(command))?.[1];
  return after?.exec(rest)?.[0] ?? '';
}

/** Is `name` a whole atom at `at`, not the start of a longer command? */
function startsAtom(latex: string, at: number, name: string): boolean {
  if (!latex.startsWith(name, at)) return false;
  const next = latex[at + name.length] ?? '';
  return !(/^\\[a-zA-Z]+$/.test(name) && /[a-zA-Z]/.test(next));
}
