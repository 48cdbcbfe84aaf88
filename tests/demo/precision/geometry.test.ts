import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { exactProduct, over, plus, times, wide, type Double2 } from '#demo/precision/double-double';
import { exp, ln2, log1p, sigmoid, sinh, softplus } from '#demo/precision/exact';
import { errorOf, failuresOf, outcomeOf } from '#demo/precision/failures';
import { formats, unitOf } from '#demo/precision/format';
import { subjects } from '#demo/precision/forms';
import { sample } from '#demo/kit/plot/sample';

const [double, single] = formats as [(typeof formats)[number], (typeof formats)[number]];

/** A number of many digits, in units of 1e-40. */
const digits = ([high, low]: Double2): bigint => [high, low].reduce((sum, part) => sum + scaled(part), 0n);
/** A number of float64 as a whole number of 1e-40, cut there: float64 is a whole number times a power of two. */
function scaled(value: number): bigint {
  let [whole, power] = [value, 0];
  while (!Number.isInteger(whole)) [whole, power] = [whole * 2, power + 1];
  return (BigInt(whole) * 10n ** 40n) / 2n ** BigInt(power);
}
const agrees = (found: Double2, decimals: string, within = 10n ** 11n) => {
  const [whole, fraction = ''] = decimals.split('.');
  const wanted = BigInt(whole + fraction.slice(0, 40).padEnd(40, '0'));
  const off = digits(found) - wanted;
  expect(off < within && off > -within, `${off} units of 1e-40 away from ${decimals}`).toBe(true);
};

describe('arithmetic in two numbers', () => {
  test('a product is exact, and a quotient times its divisor is the dividend', () => {
    const [high, low] = exactProduct(1e8 + 1, 1e8 - 1);
    expect([high, low]).toEqual([1e16, -1]);
    const third = over(wide(1), wide(3));
    agrees(times(third, wide(3)), '1.0');
    agrees(plus(third, third), '0.6666666666666666666666666666666666666667');
  });
  test('functions agree with their digits in the tables', () => {
    agrees(ln2, '0.6931471805599453094172321214581765680755');
    agrees(exp(1), '2.7182818284590452353602874713526624977572');
    agrees(exp(-10), '0.0000453999297624848515355915155605506102');
    agrees(log1p(wide(0.5)), '0.4054651081081643819780131154643491365720');
    agrees(sinh(0.5), '0.5210953054937473616224256264114915591059');
    agrees(softplus(0), '0.6931471805599453094172321214581765680755');
    agrees(plus(sigmoid(3), sigmoid(-3)), '1.0');
    expect(exp(-900)).toEqual([0, 0]);
    expect(exp(-740)[0]).toBe(Math.exp(-740));
  });
});

describe('a unit in the last place', () => {
  test.each([[1, 2 ** -52, 2 ** -23], [0.999, 2 ** -53, 2 ** -24], [-6, 2 ** -50, 2 ** -21], [1e-320, 2 ** -1074, 2 ** -149]])('of %d', (value, of64, of32) => {
    expect([unitOf(value, double), unitOf(value, single)]).toEqual([of64, of32]);
  });
  test('what is no number is infinitely wrong', () => {
    expect(errorOf(NaN, wide(1), double)).toBe(Infinity);
    expect(errorOf(1 + 2 ** -52, wide(1), double)).toBe(1);
  });
});

describe('failures', () => {
  test('0 fails only where the format has a number', () => {
    expect(outcomeOf(0, wide(1e-50), double)).toBe('none');
    expect(outcomeOf(0, wide(1e-50), single)).toBeUndefined();
    expect(outcomeOf(-Infinity, wide(1), double)).toBe('infinite');
    expect(outcomeOf(0.4, wide(1), double)).toBeUndefined();
  });
  test('the longest range of each outcome is found, and its ends between two places', () => {
    const outcomeAt = (x: number) => (x > 3.3 && x < 7.7 ? 'none' : x > 8.9 ? 'infinite' : x > 1.5 && x < 2.9 ? 'none' : undefined);
    const found = failuresOf(sample(0, 10, 20), outcomeAt);
    expect(found).toEqual([
      { outcome: 'none', from: expect.closeTo(3.3, 6), to: expect.closeTo(7.7, 6) }, { outcome: 'infinite', from: expect.closeTo(8.9, 6) },
    ]);
  });
});

describe.each(Object.entries(subjects))('the digits of %s', (id, { exponents: [low, high], loss, stable, exact, naive, sign }) => {
  const inputs = sample(low, high, 400).flatMap((e) => (sign ? [10 ** e, -(10 ** e)] : [10 ** e]));
  test('has a card', () => expect(cards.some((card) => card.id === id)).toBe(true));
  test('the stable form without rounding is the loss itself, to the last bit', () => {
    for (const x of inputs) expect(stable(x, (value) => value), String(x)).toBe(loss(x));
  });
  test('the loss is right to a few units, more where the power of a large logit magnifies its rounding', () => {
    for (const x of inputs) expect(errorOf(loss(x), exact(x), double), String(x)).toBeLessThan(4 + Math.abs(x) * (id === 'focal' ? 4 : 0));
  });
  test('every naive form breaks somewhere, and in float32 as well', () => {
    for (const { at } of naive) {
      for (const format of formats) {
        expect(inputs.some((x) => outcomeOf(at(format.round(x), format.round), exact(format.round(x)), format) !== undefined)).toBe(true);
      }
    }
  });
});
