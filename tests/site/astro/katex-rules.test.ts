import { expect, test } from 'vitest';
import { withoutUnused } from '#site/astro/katex-rules';

const used = new Set(['katex', 'mord', 'mfrac']);

test('a rule of KaTeX stays if every class it asks for is on the site', () => {
  expect(withoutUnused('.katex .mord{a:b}.katex .mfrac>span{c:d}', used)).toBe('.katex .mord{a:b}.katex .mfrac>span{c:d}');
});

test('a rule that no formula uses goes, and of a list only the selectors in use stay', () => {
  expect(withoutUnused('.katex .sqrt{a:b}.katex .mord,.katex .sizing.size1{c:d}', used)).toBe('.katex .mord{c:d}');
});

test('rules of the site itself are never touched', () => {
  const css = '.menu .unknown{a:b}@media print{.top{display:none}.katex .sqrt{a:b}}';
  expect(withoutUnused(css, used)).toBe('.menu .unknown{a:b}@media print{.top{display:none}}');
});

test('the font of an alphabet that no formula is set in goes', () => {
  const face = (name: string) => `@font-face{font-family:KaTeX_${name};src:url(a.woff2)}`;
  expect(withoutUnused(face('Main') + face('Fraktur'), used)).toBe(face('Main'));
  expect(withoutUnused(face('Fraktur'), new Set(['mathfrak']))).toBe(face('Fraktur'));
  expect(withoutUnused(face('Main-Bold'), used)).toBe('');
  expect(withoutUnused(face('Main-Bold'), new Set(['textbf']))).toBe(face('Main-Bold'));
});
