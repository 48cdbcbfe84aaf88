import { expect, test } from 'vitest';
import { huberAt, meanAbsoluteErrorAt, meanSquaredError, quantileAt, rootMeanSquaredError, smoothL1At } from '#losses/index';

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
