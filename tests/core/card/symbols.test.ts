import { expect, test } from 'vitest';
import { color } from '#core/card/symbols';

const symbols = { e: { role: 'residual' }, '\\delta': { role: 'parameter' }, '\\hat{y}': { role: 'prediction' }, y: { role: 'target' }, i: { role: 'target' } } as const;

test.each([
  ['a letter', 'e^{2}', '\\htmlClass{s-residual}{e}^{2}'],
  ['a command', '2\\delta', '2\\htmlClass{s-parameter}{\\delta}'],
  ['the longest symbol first', '\\hat{y} - y', '\\htmlClass{s-prediction}{\\hat{y}} - \\htmlClass{s-target}{y}'],
])('%s gets the color of its role', (_, latex, colored) => {
  expect(color(latex, symbols)).toBe(colored);
});

test('a symbol that begins with another is taken whole, in whichever order they are declared', () => {
  const [short, long] = [{ y: { role: 'target' } }, { 'y_{1}': { role: 'prediction' } }] as const;
  for (const both of [{ ...short, ...long }, { ...long, ...short }]) expect(color('y_{1} y', both)).toBe('\\htmlClass{s-prediction}{y_{1}} \\htmlClass{s-target}{y}');
});

test('what stands in the braces of a command that holds no text is colored', () => {
  expect(color('\\frac{y}{2}', symbols)).toBe('\\frac{\\htmlClass{s-target}{y}}{2}');
});

test('what stands after a size is colored', () => {
  expect(color('\\kern1em e', symbols)).toBe('\\kern1em \\htmlClass{s-residual}{e}');
  expect(color('\\genfrac{(}{)}{1pt}{0}{e}{y}', symbols)).toBe('\\genfrac{(}{)}{1pt}{0}{\\htmlClass{s-residual}{e}}{\\htmlClass{s-target}{y}}');
});

test.each([
  ['inside a longer command', '\\eta \\text{ } \\frac{1}{2}'],
  ['inside the name of an environment', '\\begin{pieces}\\end{pieces}'],
  ['inside text', '\\text{if } \\operatorname{yield}'],
  ['inside a size', '\\kern1iy \\hskip 2.5yi \\mkern-3iy \\hspace{1yi} \\hspace*{-1iy} \\rule[1yi]{2yi}{3iy} \\\\[1iy] \\cr[2yi]'],
  ['inside a box of text or the name of a color', '\\raisebox{1iy}{yes} \\textbf{yes} \\color{yi} \\colorbox{yi}{yes}'],
  ['inside a command that begins with a symbol', '\\deltax'],
  ['where nothing is known', 'x + 1'],
])('letters %s stay as they are', (_, latex) => {
  expect(color(latex, symbols)).toBe(latex);
});

test('coloring changes nothing but the color', () => {
  const latex = '\\begin{cases} \\frac{1}{2} e^{2} & \\text{if } \\left|e\\right| \\le \\delta \\\\ \\delta y_{i} \\end{cases}';
  expect(color(latex, symbols).replace(/\\htmlClass\{s-\w+\}\{((?:\\hat\{y\}|[^{}])*)\}/g, '$1')).toBe(latex);
});
