import { expect, test } from 'vitest';
import { expRemainder, logSigmoid, negativeLogSigmoidAt, powerOfTwo, remainder, sigmoid, softplus, xlogy } from '#core/stable';

test.each([-3, -0.5, 0, 0.25, 2])('around 0 they are their definitions: at %d', (x) => {
  expect(softplus(x)).toBeCloseTo(Math.log(1 + Math.exp(x)), 15);
  expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 15);
  expect(logSigmoid(x)).toBeCloseTo(Math.log(1 / (1 + Math.exp(-x))), 15);
});

test('far from 0 they neither overflow nor lose their digits', () => {
  // ln(1 + e^x) is e^x − e^(2x) / 2 ..., and 1 / (1 + e^−x) is e^x − e^(2x) ...: below −40 the first term has all the digits
  for (const x of [-40, -700]) expect([softplus(x), sigmoid(x), logSigmoid(-x)]).toEqual([Math.exp(x), Math.exp(x), -Math.exp(x)]);
  expect([softplus(1e300), sigmoid(1e300), logSigmoid(-1e300)]).toEqual([1e300, 1, -1e300]);
  expect([softplus(-Infinity), sigmoid(-Infinity), softplus(Infinity), sigmoid(Infinity)]).toEqual([0, 0, Infinity, 1]);
  expect([softplus(NaN), sigmoid(NaN)]).toEqual([NaN, NaN]);
});

test('x ln y is 0 where x is 0, whatever y is but NaN', () => {
  expect(xlogy(3, Math.E)).toBe(3);
  expect(xlogy(2, 0.25)).toBe(2 * Math.log(0.25));
  expect([0, 1, -1, Infinity].map((y) => xlogy(0, y))).toEqual([0, 0, 0, 0]);
  expect([xlogy(0, NaN), xlogy(1, 0)]).toEqual([NaN, -Infinity]);
});

test.each([[1, 1], [1.99, 1], [0.3, 0.25], [1000, 512], [1e-320, 2 ** -1022], [Number.MAX_VALUE, 2 ** 1022]])('the largest power of two at or below %d that has an inverse', (length, power) => {
  expect(powerOfTwo(length)).toBe(power);
});

test.each([0, 0.3, -2, 50, -50])('−ln sigmoid(%d) and its slope are those of the definition', (x) => {
  const { value, slope } = negativeLogSigmoidAt(x);
  expect(value).toBeCloseTo(Math.log(1 + Math.exp(-x)), 13);
  expect(slope).toBeCloseTo(-1 / (1 + Math.exp(x)), 15);
});

test('−ln sigmoid keeps its digits in both tails, and neither value nor slope is −0', () => {
  expect(negativeLogSigmoidAt(50)).toEqual({ value: Math.exp(-50), slope: -Math.exp(-50) });
  expect(negativeLogSigmoidAt(-1000)).toEqual({ value: 1000, slope: -1 });
  expect(negativeLogSigmoidAt(Infinity)).toEqual({ value: 0, slope: 0 });
});

// by 40 digits
test.each([[1e-09, 5.000000001666667e-19], [-1e-09, 4.999999998333334e-19], [0.1, 0.005170918075647625], [-0.125, 0.007496902584595403], [0.125, 0.008148453066826317], [0.2, 0.021402758160169837], [-0.5, 0.10653065971263342], [2.0, 4.38905609893065], [-3.0, 2.049787068367864]])('e^%d less its tangent is right to 1e-14', (x, exact) => {
  expect(Math.abs(expRemainder(x) - exact)).toBeLessThanOrEqual(1e-14 * exact);
});

test('a difference and its remainder are exact together', () => {
  expect(remainder(1, 2 ** -60)).toBe(-(2 ** -60));
  expect(remainder(2 ** -60, 1)).toBe(2 ** -60);
  expect(remainder(3.5, 1)).toBe(0);
  for (const other of [Infinity, -Infinity, NaN]) expect([remainder(other, 1), remainder(1, other)]).toEqual([0, 0]);
});
