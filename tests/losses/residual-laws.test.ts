import { expect, test } from 'vitest';
import { huberAt, meanAbsoluteErrorAt, meanSquaredError, quantile, quantileAt, quantiles, rootMeanSquaredError, smoothL1At } from '#losses/index';

const residuals = [0, 1e-9, -0.01, 0.3, -1, 2.5, -17, 4000];
const near = (actual: number, expected: number): void => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));

test.each(residuals)('smooth L1 at %d is Huber divided by its threshold, and the absolute error at threshold 0', (e) => {
  for (const threshold of [0.2, 1, 3]) {
    near(smoothL1At(e, threshold).value, huberAt(e, threshold).value / threshold);
    near(smoothL1At(e, threshold).slope, huberAt(e, threshold).slope / threshold);
  }
  expect(smoothL1At(e, 0)).toEqual(meanAbsoluteErrorAt(e));
});

test.each(residuals)('the quantile loss at %d halves the absolute error at level 0.5, and mirrors itself at the opposite level', (e) => {
  near(quantileAt(e, 0.5).value, meanAbsoluteErrorAt(e).value / 2);
  near(quantileAt(e, 0.5).slope, meanAbsoluteErrorAt(e).slope / 2);
  near(quantileAt(-e, 0.75).value, quantileAt(e, 0.25).value);
});

test('the root mean squared error is the root of the mean squared error, and its gradient has length 1 / √n', () => {
  const zeros = residuals.map(() => 0);
  const { value, grad } = rootMeanSquaredError(residuals, zeros);
  near(value * value, meanSquaredError(residuals, zeros).value);
  near(Math.hypot(...grad), 1 / Math.sqrt(residuals.length));
});

test('several levels at once are the quantile losses of the columns, averaged', () => {
  const [tau, prediction] = [[0.2, 0.7], residuals.map((e) => [e, 2 * e - 1])];
  const columns = tau.map((level, column) => quantile(prediction.map((row) => row[column]!), residuals, { tau: level }).value);
  near(quantiles(prediction, residuals, { tau }).value, (columns[0]! + columns[1]!) / 2);
});

test.each([0, 0.3, 0.8])('over evenly spaced levels the quantile losses of a uniform distribution tend to half its CRPS at %d', (y) => {
  const tau = Array.from({ length: 1000 }, (_, level) => (level + 0.5) / 1000);
  expect(quantiles([tau], [y], { tau }).value).toBeCloseTo((y ** 3 + (1 - y) ** 3) / 6, 6); // half the integral of (F − step)²
});
