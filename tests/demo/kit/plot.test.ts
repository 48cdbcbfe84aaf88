import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, fill, pieces } from '#demo/kit/figure/format';
import { path } from '#demo/kit/plot/path';
import { sample } from '#demo/kit/plot/sample';
import { linear, percent, round } from '#demo/kit/plot/scale';
import { sparkline } from '#demo/kit/plot/sparkline';
import { symbolText } from '#demo/kit/figure/symbol';
import { decimalsOf, ticks } from '#demo/kit/plot/ticks';
import { cards } from '#cards/index';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('scale', () => {
  test('the ends of the domain go to the ends of the range, also downwards', () => {
    const scale = linear([-4, 4], [100, 0]);
    expect([scale(-4), scale(0), scale(4)]).toEqual([100, 50, 0]);
  });
  test('invert undoes the scale', () => {
    fc.assert(fc.property(finite, (value) => {
      const scale = linear([-3, 5], [10, 90]);
      expect(scale.invert(scale(value))).toBeCloseTo(value, 6);
    }));
  });
  test('a domain without width maps to the middle instead of NaN', () => expect(linear([2, 2], [0, 100])(2)).toBe(50));
  test('positions have two decimals and no −0', () => {
    expect(Object.is(round(-0.001), 0)).toBe(true);
    expect(percent(100 / 3)).toBe('33.33%');
  });
});

describe('path', () => {
  test('it breaks where a coordinate is not finite, and goes on behind', () => {
    expect(path([[0, 0], [1, 1], [2, NaN], [3, Infinity], [4, 2], [5, -0]])).toBe('M0 0L1 1M4 2L5 0');
  });
  test('whatever the numbers, nothing but numbers is in it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.double(), fc.double())), (positions) => {
      expect(path(positions)).toMatch(/^([ML]-?[\d.e+]+ -?[\d.e+]+)*$/);
    }));
  });
});

describe('sample', () => {
  test('it holds both ends and every joint inside, in order, each once', () => {
    expect(sample(-1, 1, 4, [0.3, 0, 9])).toEqual([-1, -0.5, 0, 0.3, 0.5, 1]);
  });
});

describe('numbers', () => {
  test('digits are fixed, the minus is a minus, there is no −0', () => {
    expect([decimal(-1.5, 2), decimal(-0.001, 2), decimal(2, 0)]).toEqual(['−1.50', '0.00', '2']);
  });
  test('what is no number says so', () => {
    expect([decimal(NaN, 2), decimal(Infinity, 2), decimal(-Infinity, 2)]).toEqual(['NaN', '∞', '−∞']);
  });
  test('a row of ticks has one number of decimals', () => {
    expect(ticks([-1, 1], 4).map(({ label }) => label)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect([decimalsOf(0.25), decimalsOf(3), decimalsOf(0.1 + 0.2)]).toEqual([2, 0, 1]);
  });
  test('a sentence comes apart at its places and keeps the ones without a value', () => {
    expect(pieces('at {e}, {v}')).toEqual(['at ', { name: 'e' }, ', ', { name: 'v' }]);
    expect(fill('at {e}, {v}', { e: '2' })).toBe('at 2, {v}');
  });
});

describe('symbols', () => {
  test('LaTeX becomes one run of plain text', () => {
    expect(['\\delta', 'w', 'w_{+}', '\\hat{y}', '\\varepsilon'].map(symbolText)).toEqual(['δ', 'w', 'w₊', 'y\u0302', 'ε']);
  });
  test('no parameter of any loss keeps a backslash or a brace', () => {
    for (const { parameters } of cards) for (const { symbol } of Object.values(parameters)) expect(symbolText(symbol)).toMatch(/^[^\\{}]+$/);
  });
});

describe('sparkline', () => {
  test.each(cards.map(({ id }) => id))('%s has a path inside its 26 × 12 box', (id) => {
    const [, ...points] = /^M/.test(sparkline(id)) ? sparkline(id).split(/[ML]/) : [];
    expect(points.length).toBeGreaterThan(1);
    for (const point of points.filter((part) => /^[\d.]+ [\d.]+$/.test(part))) {
      const [x, y] = point.split(' ').map(Number);
      expect(x! >= 0 && x! <= 26 && y! >= 0 && y! <= 12).toBe(true);
    }
  });
  test('an unknown loss is an error that names it', () => expect(() => sparkline('hubert')).toThrow('got "hubert"'));
});
