import { describe, expect, test } from 'vitest';
import { renderFormula } from '#wiki/prose/katex';
import { acceptProse, refuseProse, type PullRequest } from './pull-requests.ts';

const define = (latex: string, shown = latex): string => `17:1 a formula must define no command, got ${JSON.stringify(shown)} (content/formula)`;
const boxes = (column: number, got: number): string => `17:${column} a formula must be LaTeX that KaTeX sets: it must nest at most 300 boxes, got ${got} (content/formula)`;
const large = (got: string): string => `17:1 a size in a formula must be at most 20em, got ${got} (content/formula)`;

const requests: readonly PullRequest[] = [
  ['30,000 \\frac1x', `$${'\\frac1x'.repeat(1400)}$`, '17:1 a formula must be at most 2000 characters long, got 9800 (content/formula)'],
  ['a display formula without end', `$$\n${'x + '.repeat(600)}x\n$$`, '17:1 a formula must be at most 2000 characters long, got 2401 (content/formula)'],
  ['braces in braces', `$${'{'.repeat(900)}x${'}'.repeat(900)}$`, boxes(2, 904)],
  ['roots in roots', `$${'\\sqrt{'.repeat(250)}x${'}'.repeat(250)}$`, boxes(2, 1504)],
  ['exponents of exponents', `$${'x^{'.repeat(400)}x${'}'.repeat(400)}$`, boxes(2, 2806)],
  ['a definition that grows', '$\\def\\a{xxxxxxxx}\\a\\a$', define('\\def\\a{xxxxxxxx}\\a\\a')],
  ['a definition for all pages', '$\\gdef\\a{x}\\a$', define('\\gdef\\a{x}\\a')],
  ['a new command', '$\\newcommand{\\a}{x}\\a$', define('\\newcommand{\\a}{x}\\a')],
  ['a command that is let', '$\\let\\a=x\\a$', define('\\let\\a=x\\a')],
  ['a rule over the whole page', '$\\rule{9999pt}{9999pt}$', large('9999pt')],
  ['a rule of 21em', '$\\rule{1em}{21em}$', large('21em')],
  ['a gap to the far left', '$\\kern-9999pt x$', large('9999pt')],
  ['a gap in inches', '$\\hspace{ 40 in}x$', large('40 in')],
  ['a row at the end of the page', '$$\n\\begin{matrix} a \\\\[400ex] b \\end{matrix}\n$$', large('400ex')],
  ['a box lifted out of its line', '$\\raisebox{-50cm}{x}$', large('50cm')],
  ['a class of its own', '$\\htmlClass{nav}{x}$', '17:1 a formula must not link or carry HTML, got "\\\\htmlClass{nav}{x}" (content/formula)'],
  ['a style', '$\\htmlStyle{position:fixed}{x}$', '17:1 a formula must not link or carry HTML, got "\\\\htmlStyle{position:fixed}{x}" (content/formula)'],
  ['an address', '$\\url{https://evil.example}$', '17:1 a formula must not link or carry HTML, got "\\\\url{https://evil.example}" (content/formula)'],
  ['a picture', '$\\includegraphics{https://evil.example/x.png}$', '17:1 a formula must not link or carry HTML, got "\\\\includegraphics{https://evil.example/x.png}" (content/formula)'],
  ['nothing', '글 $ $ 글', '17:3 a formula must not be empty, got $$ (content/formula)'],
];

describe('a formula', () => {
  refuseProse(requests);

  test('that asks for a rule over the whole page is drawn 20em wide and high, wherever it comes from', () => {
    expect(renderFormula('\\rule{9999pt}{9999pt}')).toMatch(/border-right-width:20em;border-top-width:20em/);
  });

  test.each([
    'e\\kern1em e', 'e\\mkern3mu\\delta', 'e\\hskip 1em\\delta', 'e\\hspace{1em}e', 'e\\hspace*{-1em}e', '\\rule{1em}{2em}e', '\\rule[-1em]{1em}{2em}e', '\\raisebox{1em}{the e}', '\\genfrac{(}{)}{1em}{0}{e}{\\delta}',
    '{e \\above 1em \\delta}', '\\begin{matrix} e \\\\[1em] e \\end{matrix}', '\\text{over 100 cm}', '\\textbf{the e}', '{\\color{teal}e}',
  ])('may hold a symbol and, elsewhere, the letter of it: %s', (latex) => acceptProse(`$${latex}$`));
});
