import { describe, expect, test } from 'vitest';
import card from '#cards/barron';
import { barronAt } from '#losses/barron';
import { meanSquaredErrorAt } from '#losses/mean-squared-error';
import { pseudoHuberAt } from '#losses/pseudo-huber';

const residuals = [1e-9, -0.01, 0.3, 1, -2.5, 17, -4000];
const near = (actual: number, expected: number): void => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(4e-15 * Math.abs(expected));

describe('the shapes of Barron’s loss that have names', () => {
  test.each(residuals)('at %d alpha 2 is half the square, and 1 pseudo-Huber over its squared threshold', (e) => {
    near(barronAt(e, 2, 3).value, meanSquaredErrorAt(e / 3).value / 2);
    near(barronAt(e, 1, 3).value, pseudoHuberAt(e, 3).value / 9);
    near(barronAt(e, 1, 3).slope, pseudoHuberAt(e, 3).slope / 9);
  });
  test.each(residuals)('at %d alpha 0 is Cauchy, −2 Geman-McClure, −∞ Welsch', (e) => {
    near(barronAt(e, 0, 1).value, Math.log1p((e * e) / 2));
    near(barronAt(e, -2, 1).value, (2 * e * e) / (e * e + 4));
    near(barronAt(e, -Infinity, 1).value, -Math.expm1((-e * e) / 2));
  });
});

test.each([[2, 1e-12], [0, 1e-12], [0, -1e-12], [-1e20, -1e14]])('value and slope are continuous in alpha near %d', (alpha, by) => {
  for (const e of residuals) {
    const [at, beside] = [barronAt(e, alpha, 1), barronAt(e, alpha - by, 1)];
    expect(Math.abs(at.value - beside.value)).toBeLessThanOrEqual(1e-9 * at.value);
    expect(Math.abs(at.slope - beside.slope)).toBeLessThanOrEqual(1e-9 * Math.abs(at.slope));
  }
});

test('the loss of a residual never decreases as alpha grows', () => {
  const shapes = [-Infinity, -1e21, -100, -2, -1e-9, 0, 1e-9, 0.5, 1, 1.5, 2 - 2 ** -51, 2];
  for (const e of residuals) {
    const values = shapes.map((alpha) => barronAt(e, alpha, 1).value);
    values.slice(1).forEach((value, index) => expect(value).toBeGreaterThanOrEqual(values[index]! * (1 - 1e-14)));
  }
});

test('only up to alpha 1 is there a largest slope', () => {
  const bound = (alpha: number): number => card.properties.gradientBound({ alpha, scale: 2 });
  expect(bound(1)).toBe(0.5);
  expect([1.001, 1.5, 2].map(bound)).toEqual([Infinity, Infinity, Infinity]);
  expect(bound(-1e9)).toBeCloseTo(Math.exp(-0.5) / 2, 8);
});
