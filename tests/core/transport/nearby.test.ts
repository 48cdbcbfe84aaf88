import { describe, expect, test } from 'vitest';
import { nearbyDivergence } from '#core/transport/nearby';
import { symmetricCoupling } from '#core/transport/sinkhorn';
import { near } from '../../contract/clause.ts';

/** The divergence of clouds on a line with these masses, at ε = 1. */
function divergence(x: readonly number[], y: readonly number[], mass: readonly number[]) {
  const costs = (points: readonly number[]) => Float64Array.from(points.flatMap((one) => points.map((other) => (one - other) ** 2 / 2)));
  const weights = Float64Array.from(mass);
  return nearbyDivergence(
    { x: Float64Array.from(x), y: Float64Array.from(y), n: x.length, m: y.length, dimensions: 1 },
    { planX: symmetricCoupling(costs(x), weights).plan, planY: symmetricCoupling(costs(y), weights).plan, mass: weights, epsilon: 1 },
  );
}

describe.each([1e-3, 1e-6, 1e-9, 2 ** -40])('a cloud moved as a whole by %d', (step) => {
  const [x, mass] = [[0, 0.5, 2], [0.25, 0.25, 0.5]];
  const y = x.map((point) => point + step);
  const steps = y.map((point, i) => point - x[i]!); // as they are after rounding

  test('has half the square of the step as divergence, and each mass times the step as gradient', () => {
    const { divergence: value, grad } = divergence(x, y, mass)!;
    const exact = mass.reduce((sum, own, i) => sum + own * steps[i]! ** 2 / 2, 0);
    near(value, exact, 1e-6, 'the divergence');
    mass.forEach((own, i) => {
      near(grad.prediction[i]!, -own * step, 1e-5, 'the gradient of the prediction');
      near(grad.target[i]!, own * step, 1e-5, 'the gradient of the target');
    });
  });
});

test('clouds whose points are farther apart than a share of the blur are left to the three costs', () => {
  expect(divergence([0, 1], [0.1, 1], [0.5, 0.5])).toBeUndefined();
  expect(divergence([0, 1], [0.06, 1], [0.5, 0.5])).toBeDefined();
});

test('the gradient is the slope of the divergence where points move differently', () => {
  const { divergence: value, grad } = divergence([0, 1], [0.05, 1.02], [0.5, 0.5])!;
  expect(value).toBeGreaterThan(0);
  const step = 1e-5;
  const slope = (divergence([step, 1], [0.05, 1.02], [0.5, 0.5])!.divergence - divergence([-step, 1], [0.05, 1.02], [0.5, 0.5])!.divergence) / (2 * step);
  near(grad.prediction[0]!, slope, 1e-6, 'the gradient of the prediction');
  const other = (divergence([0, 1], [0.05, 1.02 + step], [0.5, 0.5])!.divergence - divergence([0, 1], [0.05, 1.02 - step], [0.5, 0.5])!.divergence) / (2 * step);
  near(grad.target[1]!, other, 1e-6, 'the gradient of the target');
});
