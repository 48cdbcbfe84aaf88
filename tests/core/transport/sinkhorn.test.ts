import { describe, expect, test } from 'vitest';
import type { Coupling } from '#core/transport/couplings';
import { Potentials } from '#core/transport/potentials';
import { Scalings } from '#core/transport/scalings';
import { entropicCoupling, symmetricCoupling } from '#core/transport/sinkhorn';
import { allNear, near } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';

const random = seeded(20261129);
const even = (n: number): Float64Array => new Float64Array(n).fill(1 / n);
const line = (n: number): number[] => random.list(n, () => random.between(-1, 1));
const squares = (x: readonly number[], y: readonly number[], epsilon: number): Float64Array => Float64Array.from(x.flatMap((one) => y.map((other) => (one - other) ** 2 / 2 / epsilon)));

function masses(n: number): Float64Array {
  const drawn = random.list(n, () => random.between(0.1, 2));
  return Float64Array.from(drawn, (mass) => mass / drawn.reduce((sum, own) => sum + own, 0));
}

/** How much of rows and columns is missing or too much. */
function apart({ plan }: Coupling, a: Float64Array, b: Float64Array): number {
  const row = (i: number): number => b.reduce((sum, _, j) => sum + plan[i * b.length + j]!, 0);
  const column = (j: number): number => a.reduce((sum, _, i) => sum + plan[i * b.length + j]!, 0);
  return a.reduce((sum, mass, i) => sum + Math.abs(mass - row(i)), 0) + b.reduce((sum, mass, j) => sum + Math.abs(mass - column(j)), 0);
}

/** Σ π cost + KL(π | a b), as it is defined. */
function primal({ plan }: Coupling, cost: Float64Array, a: Float64Array, b: Float64Array): number {
  return plan.reduce((sum, mass, at) => (mass > 0 ? sum + mass * (cost[at]! + Math.log(mass / (a[Math.floor(at / b.length)]! * b[at % b.length]!))) : sum), 0);
}

describe.each([1, 0.1, 0.01, 1e-3, 1e-5, 1e-8])('with ε = %d', (epsilon) => {
  test.each([[2, 2], [5, 5], [5, 7], [9, 4], [30, 30]])('the plan between %d and %d points meets all masses and costs what it is said to', (n, m) => {
    for (let draw = 0; draw < 5; draw++) {
      const cost = squares(line(n), line(m), epsilon);
      for (const [a, b] of [[even(n), even(m)], [masses(n), masses(m)]] as const) {
        const found = entropicCoupling(cost, a, b);
        expect(apart(found, a, b)).toBeLessThan(Math.max(2 ** -42, 2e-15 / epsilon));
        near(found.cost, primal(found, cost, a, b), 1e-12, 'cost', 1e-12 + apart(found, a, b) * Math.max(...cost)); // what is missing was not paid for
      }
    }
  });

  test('from masses to themselves, both ways to the plan lead to the same', () => {
    for (let draw = 0; draw < 5; draw++) {
      const x = line(6);
      const [cost, a] = [squares(x, x, epsilon), masses(6)];
      const [own, other] = [symmetricCoupling(cost, a), entropicCoupling(cost, a, a)];
      near(own.cost, other.cost, 1e-12, 'cost', 1e-12 + 1e-15 / epsilon);
      allNear([...own.plan], [...other.plan], 0, 'plan', 1e-12 + 1e-15 / epsilon);
    }
  });
});

test('no plan of the same masses costs less', () => {
  const cost = squares(line(3), line(3), 0.3);
  const [a, b] = [even(3), even(3)];
  const found = entropicCoupling(cost, a, b);
  for (const by of [1e-3, -1e-3]) for (const [i, j] of [[0, 0], [0, 1], [1, 0], [1, 1]] as const) {
    const plan = found.plan.slice(); // moved around a square, the masses stay
    for (const [k, l, sign] of [[0, 0, 1], [0, 1, -1], [1, 0, -1], [1, 1, 1]] as const) plan[(i + k) * 3 + j + l]! += sign * by;
    expect(primal({ cost: 0, plan }, cost, a, b)).toBeGreaterThan(found.cost);
  }
});

test.each([1, 30, 290])('products and logarithms come to the same plan, for costs up to %d', (largest) => {
  const cost = Float64Array.from(random.list(30, () => random.between(0, largest)));
  const [a, b] = [masses(5), masses(6)];
  const [quick, safe] = [new Scalings(cost, a, b), new Potentials(cost, a, b)];
  for (let round = 0; round < 50; round++) {
    for (const form of [quick, safe]) form.updateRows();
    near(quick.updateColumns(), safe.updateColumns(), 1e-9, 'what is missing', 1e-11);
    const step = Float64Array.from(random.list(5, () => random.between(-0.1, 0.1)));
    if (round < 20) for (const form of [quick, safe]) form.shiftRows(step, 0.5);
  }
  near(quick.coupling().cost, safe.coupling().cost, 1e-12, 'cost');
  allNear([...quick.plan()], [...safe.plan()], 1e-10, 'plan', 1e-200);
});

test('masses of 0 take no part, in either form', () => {
  for (const epsilon of [0.5, 1e-3]) {
    const [x, y] = [line(4), line(3)];
    const [all, some] = [squares([...x, 5], [-4, ...y], epsilon), squares(x, y, epsilon)];
    const [a, b] = [masses(4), masses(3)];
    const [found, expected] = [entropicCoupling(all, Float64Array.of(...a, 0), Float64Array.of(0, ...b)), entropicCoupling(some, a, b)];
    near(found.cost, expected.cost, 1e-11, 'cost');
    expect([...found.plan.slice(16), found.plan[0], found.plan[4]]).toEqual([0, 0, 0, 0, 0, 0]);
  }
});

test('costs that leave no digits have no plan, unless there is one only', () => {
  const far = Float64Array.of(0, 2 ** 31, 1, 2 ** 31);
  expect(entropicCoupling(far, even(2), even(2))).toEqual({ cost: NaN, plan: new Float64Array(4).fill(NaN) });
  expect(symmetricCoupling(far, even(2)).cost).toBeNaN();
  expect(entropicCoupling(Float64Array.of(NaN, 0, 0, 0), even(2), even(2)).cost).toBeNaN();
  expect(entropicCoupling(Float64Array.of(1e300, 3e300), even(1), even(2))).toEqual({ cost: 2e300, plan: Float64Array.of(0.5, 0.5) });
  expect(entropicCoupling(Float64Array.of(Infinity, 3), Float64Array.of(0, 1), even(1)).cost).toBe(3);
});

test('a plan is found up to a cost of 2^30, wherever it stands, and told from none beyond', () => {
  const [limit, half] = [2 ** 30, even(2)];
  expect(entropicCoupling(Float64Array.of(0, limit, limit, 0), half, half).cost).toBeCloseTo(Math.LN2, 6); // all stays where it is: KL of the diagonal
  for (const place of [0, 1, 2, 3]) expect(entropicCoupling(new Float64Array(4).with(place, limit + 0.5), half, half).cost).toBeNaN();
  expect(symmetricCoupling(Float64Array.of(2 ** 31), even(1)).cost).toBe(2 ** 31);
});

test('a plan that must pay nearly 600 almost everywhere meets its masses and costs what it is said to', () => {
  const cost = Float64Array.of(0, 590, 590, 590, 0, 590, 590, 590, 0);
  const [a, b] = [Float64Array.of(0.9, 0.05, 0.05), Float64Array.of(0.05, 0.05, 0.9)];
  const found = entropicCoupling(cost, a, b);
  expect(apart(found, a, b)).toBeLessThan(1e-12);
  near(found.cost, primal(found, cost, a, b), 1e-12, 'cost');
});

test('masses that do not sum to the same have no plan', () => {
  expect(entropicCoupling(Float64Array.of(0, 1, 1, 0), even(2), Float64Array.of(1, 1)).cost).toBeNaN();
});
