import { expect, test } from 'vitest';
import { newtonStep } from '#core/transport/newton-step';
import { near } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';

const random = seeded(20261129);

/** A plan whose columns have the sums b, and rows that should have had other sums. */
function drawPlan(n: number, m: number): { plan: Float64Array; a: Float64Array; b: Float64Array } {
  const plan = Float64Array.from(random.list(n * m, () => random.between(0.01, 1) / (n * m)));
  const b = Float64Array.from({ length: m }, (_, j) => Array.from({ length: n }, (_, i) => plan[i * m + j]!).reduce((sum, own) => sum + own, 0));
  const a = Float64Array.from({ length: n }, () => b.reduce((sum, own) => sum + own, 0) / n);
  return { plan, a, b };
}

test.each([[2, 2], [5, 3], [4, 9]])('a step between %d rows and %d columns, with the columns met again, brings what is missing, to first order', (n, m) => {
  const { plan, a, b } = drawPlan(n, m);
  const step = newtonStep(plan, a, b, 1e-13);
  const small = 1e-6;
  const moved = plan.map((own, at) => own * Math.exp(small * step[Math.floor(at / m)]!));
  const column = (j: number): number => a.reduce((sum, _, i) => sum + moved[i * m + j]!, 0);
  const met = moved.map((own, at) => (own * b[at % m]!) / column(at % m));
  for (let i = 0; i < n; i++) {
    const sum = (of: Float64Array): number => of.slice(i * m, (i + 1) * m).reduce((total, own) => total + own, 0);
    near((sum(met) - sum(plan)) / small, a[i]! - sum(plan), 1e-3, `row ${i}`, 1e-6);
  }
});

test('rows that hardly share a column keep all digits of the step between them', () => {
  for (const link of [1e-3, 1e-6, 1e-8]) {
    const plan = Float64Array.of(0.5 - link, link, link, 0.5 - link);
    const missing = link / 16;
    const step = newtonStep(plan, Float64Array.of(0.5 + missing, 0.5 - missing), Float64Array.of(0.5, 0.5), 1e-14);
    near(step[0]! - step[1]!, missing / (4 * link * (0.5 - link)), 1e-5, `linked by ${link}`);
  }
});

test('a row without mass stays where it is, and what is only rounding moves nothing far', () => {
  const a = Float64Array.of(0.5, 0, 0.5);
  expect(newtonStep(Float64Array.of(0.4, 0.2, 0, 0, 0.1, 0.3), a, Float64Array.of(0.5, 0.5), 1e-13)[1]).toBe(0);
  const [one, , other] = newtonStep(Float64Array.of(0.5 + 1e-16, 0, 0, 0, 0, 0.5 - 1e-16), a, Float64Array.of(0.5, 0.5), 1e-13);
  expect(Math.abs(one! - other!)).toBeLessThan(0.01);
});

test('a floor is added to the diagonal: with a large one the step solves that system to the last digits', () => {
  const [n, m] = [4, 3];
  const { plan, a, b } = drawPlan(n, m);
  const step = newtonStep(plan, a, b, 0.5);
  for (let i = 0; i < n; i++) {
    const row = plan.slice(i * m, (i + 1) * m);
    const sum = row.reduce((total, own) => total + own, 0);
    const neighbors = step.reduce((total, own, k) => total + own * row.reduce((shared, mass, j) => shared + (mass * plan[k * m + j]!) / b[j]!, 0), 0);
    near((sum + 0.5 * a[i]!) * step[i]! - neighbors, a[i]! - sum, 1e-12, `row ${i}`, 1e-15);
  }
});
