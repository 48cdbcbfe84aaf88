import { expect, test } from 'vitest';
import { negativeLogSigmoidAt } from '#core/stable';

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
