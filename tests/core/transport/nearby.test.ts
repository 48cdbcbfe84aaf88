import { describe, expect, test } from 'vitest';
import { nearbyDivergence } from '#core/transport/nearby';
import { entropicCoupling, symmetricCoupling } from '#core/transport/sinkhorn';
import { near } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';

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

describe.each([
  { dimensions: 1, epsilon: 1, span: 1 }, { dimensions: 1, epsilon: 0.3, span: 2 }, { dimensions: 2, epsilon: 1, span: 3 }, { dimensions: 3, epsilon: 2, span: 4 },
])('clouds of points in $dimensions dimensions over a span of $span, at ε = $epsilon', ({ dimensions, epsilon, span }) => {
  const { between } = seeded(17);
  const n = 5;
  const x = Float64Array.from({ length: n * dimensions }, () => between(0, span));
  const y = x.map((coordinate) => coordinate + 0.06 * Math.sqrt(epsilon) * between(-1, 1));
  const raw = Float64Array.from({ length: n }, () => 0.02 + between(0, 1) ** 4);
  const mass = raw.map((own) => own / raw.reduce((sum, other) => sum + other));
  const costs = (from: Float64Array, to: Float64Array) => Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let squared = 0;
    for (let k = 0; k < dimensions; k++) squared += (from[i * dimensions + k]! - to[j * dimensions + k]!) ** 2;
    return squared / 2 / epsilon;
  });
  const of = (first: Float64Array, second: Float64Array) => nearbyDivergence({ x: first, y: second, n, m: n, dimensions }, {
    planX: symmetricCoupling(costs(first, first), mass).plan, planY: symmetricCoupling(costs(second, second), mass).plan, mass, epsilon,
  })!;

  test('have the divergence of the three costs, which still have digits so far apart', () => {
    const cost = (from: Float64Array, to: Float64Array) => entropicCoupling(costs(from, to), mass, mass).cost;
    near(of(x, y).divergence, cost(x, y) - (cost(x, x) + cost(y, y)) / 2, 1e-7, 'the divergence');
  });

  test('have its slopes as gradients', () => {
    const { grad } = of(x, y);
    const step = 1e-5 * Math.sqrt(epsilon);
    const slope = (at: number, cloud: 'x' | 'y') => {
      const [up, down] = [step, -step].map((by) => of(cloud === 'x' ? x.with(at, x[at]! + by) : x, cloud === 'y' ? y.with(at, y[at]! + by) : y).divergence);
      return (epsilon * (up! - down!)) / (2 * step);
    };
    x.forEach((_, at) => {
      near(grad.prediction[at]!, slope(at, 'x'), 1e-5, `the gradient of prediction[${at}]`, 1e-8);
      near(grad.target[at]!, slope(at, 'y'), 1e-5, `the gradient of target[${at}]`, 1e-8);
    });
  });
});

test('clouds over many blurs do not converge and are left to the three costs', () => {
  const x = [0.1, 2.3, 4.9, 7.7, 11.2];
  expect(divergence(x, x.map((point, i) => point + (i % 2 ? 0.05 : -0.05)), [0.02, 0.1, 0.3, 0.38, 0.2])).toBeUndefined();
});
