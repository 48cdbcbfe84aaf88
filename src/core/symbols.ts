import type { Words } from './locale.ts';

/** What a symbol stands for. Each role has one colour, the same in formula, plot, slider, caption and code. */
export const roles = ['prediction', 'target', 'residual', 'parameter', 'loss', 'gradient'] as const;
export type Role = (typeof roles)[number];

/** A symbol of a formula: its role and what to call it. */
export interface FormulaSymbol {
  readonly role: Role;
  readonly label: Words;
}

/** What every residual loss is written in: `e = \hat{y} - y`. */
export const residualSymbols = {
  e: { role: 'residual', label: { ko: '잔차', en: 'residual' } },
  '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
  y: { role: 'target', label: { ko: '정답', en: 'target' } },
} as const satisfies Readonly<Record<string, FormulaSymbol>>;

/** Words of LaTeX whose braces hold text, not symbols: they are left as they are. */
const opaque = /^\\(?:text|mathrm|operatorname|begin|end|htmlClass|tag)$/;

/**
 * Colours a formula: wraps each known symbol in `\htmlClass{s-<role>}{...}`.
 *
 * Symbols are matched as whole LaTeX atoms (`\delta`, `\hat{y}`, `e`), never inside a longer command or inside text.
 */
export function colour(latex: string, symbols: Readonly<Record<string, Pick<FormulaSymbol, 'role'>>>): string {
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
    const skipped = command && opaque.test(command) ? /^(?:\{[^{}]*\})+/.exec(latex.slice(at + command.length))?.[0] ?? '' : '';
    const taken = command ? command + skipped : latex[at]!;
    out += taken;
    at += taken.length;
  }
  return out;
}

/** Does `name` stand at `at` as an atom of its own, not as the head of a longer command? */
function startsAtom(latex: string, at: number, name: string): boolean {
  if (!latex.startsWith(name, at)) return false;
  const next = latex[at + name.length] ?? '';
  return !(/^\\[a-zA-Z]+$/.test(name) && /[a-zA-Z]/.test(next));
}
