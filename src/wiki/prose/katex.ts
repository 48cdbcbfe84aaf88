import katex from 'katex';
import { color, type FormulaSymbol } from '#core/card/symbols';

type Symbols = Readonly<Record<string, Pick<FormulaSymbol, 'role'>>>;

/** The largest size that a formula may ask for, in em: a rule or a gap as wide as a phone. */
export const maxSize = 20;

/** How KaTeX is run everywhere: MathML for screen readers, color classes as the only extension, any doubt an error. */
export const formulaOptions = {
  maxSize,
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' || code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
} as const;

/** A formula as HTML, its known symbols in their colors. */
export function renderFormula(latex: string, symbols: Symbols = {}, displayMode = false): string {
  const html = katex.renderToString(color(latex, symbols), { ...formulaOptions, displayMode });
  // A display formula scrolls by itself on a phone, so it must be reachable by keyboard.
  return html.replace(/<annotation .*?<\/annotation>/s, '').replace('class="katex-display"', 'class="katex-display" tabindex="0"');
}
