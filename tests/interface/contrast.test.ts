import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => ({ name: name!, light: light!, dark: dark! }));
const color = (name: string) => tokens.find((token) => token.name === name)!;

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const texts = ['ink', 'soft', 'faint', 'accent', 's-prediction', 's-target', 's-residual', 's-parameter', 's-loss', 's-gradient'];

test.each(texts)('%s reads on paper and on panel, by day and by night', (name) => {
  for (const ground of ['paper', 'panel']) {
    for (const mode of ['light', 'dark'] as const) {
      expect(contrast(color(name)[mode], color(ground)[mode]), `${name} on ${ground}, ${mode}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a sealed letter reads on the seal', () => {
  expect(contrast(color('paper').light, color('accent').light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(color('paper').dark, color('accent').dark)).toBeGreaterThanOrEqual(4.5);
});
