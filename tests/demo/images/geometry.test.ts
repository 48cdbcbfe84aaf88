import { describe, expect, test } from 'vitest';
import { amount, curvesOf, distortionsAt, fieldsOf, optionsIn, signsOf } from '#demo/images/geometry';
import { losses } from '#demo/images/losses';
import { distorted, kinds, original, side, strength } from '#demo/images/picture';
import { initial, read } from '#demo/kit/state/state';
import { shownParameters } from '#demo/kit/figure/names';
import { view } from '#demo/images/view';
import { cardOf, cards } from '#cards/index';

const amounts = Array.from({ length: 26 }, (_, at) => at / 10);
const options = { likelihood: 'l2', dataRange: 1 } as const;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const change = (kind: (typeof kinds)[number], e: number) => distorted(kind, e).map((x, at) => x - original[at]!);

describe('the distortions', () => {
  test('all have the squared error asked for, stay between black and white, and leave the original alone at 0', () => {
    for (const kind of kinds) for (const e of amounts) {
      expect(sum(change(kind, e).map((d) => d * d))).toBeCloseTo(e, 12);
      expect(distorted(kind, e).every((x) => x > 0 && x < 1)).toBe(true);
    }
    for (const kind of kinds) expect(distorted(kind, 0)).toEqual(original);
  });

  test('blur and shift are never more than whole: a mean of nine neighbors, a pixel to the right', () => {
    for (const kind of ['blur', 'shift'] as const) expect(strength(kind, amount.max)).toBeLessThan(1);
    const whole = (kind: 'blur' | 'shift') => 1 / strength(kind, 1) ** 2;
    const shifted = distorted('shift', whole('shift'));
    original.forEach((x, at) => at % side < side - 1 && expect(shifted[at + 1]).toBeCloseTo(x, 9));
    const middle = 3 * side + 4;
    const neighbors = [-9, -8, -7, -1, 0, 1, 7, 8, 9].map((by) => original[middle + by]!);
    expect(distorted('blur', whole('blur'))[middle]).toBeCloseTo(sum(neighbors) / 9, 9);
  });

  test('noise has no mean, and brightness nothing else', () => {
    expect(sum(change('noise', 1.5))).toBeCloseTo(0, 9);
    expect(new Set(change('noise', 1.5).map((d) => Math.abs(d).toFixed(9))).size).toBe(1);
    expect(new Set(change('brightness', 1.5).map((d) => d.toFixed(9))).size).toBe(1);
  });
});

describe('what the figure is there to show', () => {
  const values = (loss: string, of: Parameters<typeof distortionsAt>[2] = options) => distortionsAt(amount.default, loss, of).map(({ value }) => value);

  test('squared error cannot tell the distortions apart, SSIM does', () => {
    expect(values('reconstruction').map((value) => value.toFixed(9))).toEqual(Array(4).fill('1.500000000'));
    const [blur, noise, shift, brightness] = values('ssim');
    expect(blur).toBeGreaterThan(shift!);
    expect(shift).toBeGreaterThan(noise!);
    expect(noise).toBeGreaterThan(2 * brightness!);
  });

  test('every loss of a picture has the view, and no other loss', () => {
    expect(cards.filter(view.fits).map(({ id }) => id).sort()).toEqual(Object.keys(losses).sort());
  });
});

describe('the drawing', () => {
  test.each(['reconstruction', 'ssim'])('holds all curves of %s, their names apart', (loss) => {
    for (const likelihood of ['l2', 'l1', 'bernoulli'] as const) for (const dataRange of [0.25, 1, 4]) {
      const { y, names, paths } = curvesOf(loss, { likelihood, dataRange }, { likelihood, dataRange: 1 });
      for (const { value } of amounts.flatMap((e) => distortionsAt(e, loss, { likelihood, dataRange }))) {
        expect(y(value)).toBeGreaterThanOrEqual(0);
        expect(y(value)).toBeLessThanOrEqual(100 + 1e-9);
      }
      const lines = [...names].sort((a, b) => a - b);
      lines.slice(1).forEach((line, at) => expect(line - lines[at]!).toBeGreaterThanOrEqual(8 - 1e-9));
      expect(Math.max(...lines)).toBeLessThanOrEqual(100);
      expect(paths.every((path) => path.startsWith('M0 '))).toBe(true);
    }
  });

  test('a sign has the area of its share, and no gradient has none', () => {
    expect(signsOf([2, -1, 0, 1e-9])).toEqual([{ sign: 1, radius: 0.44 }, { sign: -1, radius: 0.311 }, { sign: 0, radius: 0 }, { sign: 0, radius: 0 }]);
    expect(signsOf([0, 0]).every(({ sign, radius }) => sign === 0 && radius === 0)).toBe(true);
  });
});

test.each(['-1', '1e999', 'NaN', '0x10', '1.5', '{"a":1}', '', '٣'])('whatever an address says (%s), it is a picture with a loss', (written) => {
  for (const loss of Object.keys(losses)) {
    const parameters = shownParameters(cardOf(loss), 'en');
    const fields = fieldsOf(loss, parameters);
    const state = read(fields, new URLSearchParams(Object.fromEntries(Object.keys(fields).map((name) => [name, written]))));
    for (const { value } of distortionsAt(state['amount']!, loss, optionsIn(state, parameters))) expect(value).toBeGreaterThanOrEqual(0);
    expect(optionsIn(initial(fields), parameters)).toEqual(options);
  }
});
