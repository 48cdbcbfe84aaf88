import { describe, expect, test } from 'vitest';
import { assignment } from '#core/transport/assignment';
import { minimumCostFlows, sortedFlows, type Flows } from '#core/transport/transport';
import { near } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';

const random = seeded(20261122);
const numbers = (length: number, low: number, high: number): Float64Array => Float64Array.from(random.list(length, () => random.between(low, high)));
const whole = (length: number, high: number): Float64Array => Float64Array.from(random.list(length, () => random.integer(0, high)));
const sum = (vector: Float64Array): number => vector.reduce((a, b) => a + b, 0);

/** Two vectors of whole numbers with one sum. */
function balanced(n: number, m: number): [Float64Array, Float64Array] {
  const [a, b] = [whole(n, 4), whole(m, 4)];
  a[0]! += Math.max(0, sum(b) - sum(a)) + 1;
  b[0]! += sum(a) - sum(b);
  return [a, b];
}

function costOf({ from, to, mass }: Flows, cost: Float64Array, m: number): number {
  return Array.from(mass).reduce((total, moved, move) => total + moved * cost[from[move]! * m + to[move]!]!, 0);
}

/** What leaves each row and what comes to each column. */
function margins({ from, to, mass }: Flows, n: number, m: number): [number[], number[]] {
  const [rows, columns] = [Array.from({ length: n }, () => 0), Array.from({ length: m }, () => 0)];
  Array.from(mass).forEach((moved, move) => {
    rows[from[move]!]! += moved;
    columns[to[move]!]! += moved;
  });
  return [rows, columns];
}

/** Each unit of mass as a point of its own: then it is an assignment. */
function byAssignment(cost: Float64Array, a: Float64Array, b: Float64Array): number {
  const units = (masses: Float64Array): number[] => [...masses].flatMap((mass, place) => Array.from({ length: mass }, () => place));
  const [rows, columns] = [units(a), units(b)];
  const single = Float64Array.from(rows.flatMap((i) => columns.map((j) => cost[i * b.length + j]!)));
  return [...assignment(single, rows.length)].reduce((total, column, row) => total + single[row * rows.length + column]!, 0);
}

describe('the cheapest moves', () => {
  test.each([[1, 1], [1, 5], [5, 1], [3, 4], [6, 6], [9, 5]])('from %d places to %d cost what assigning each unit costs', (n, m) => {
    for (let draw = 0; draw < 20; draw++) {
      const [a, b] = balanced(n, m);
      const cost = numbers(n * m, 0, 1);
      const moves = minimumCostFlows(cost, a, b);
      expect(margins(moves, n, m)).toEqual([[...a], [...b]]);
      near(costOf(moves, cost, m), byAssignment(cost, a, b), 1e-12, 'cost', 1e-15);
      expect(moves.mass.length).toBeLessThanOrEqual(n * m);
    }
  });

  test('cost the same with few different costs, where many plans are as cheap', () => {
    for (let draw = 0; draw < 40; draw++) {
      const [a, b] = balanced(5, 6);
      const cost = whole(30, 2);
      expect(costOf(minimumCostFlows(cost, a, b), cost, 6)).toBe(byAssignment(cost, a, b));
    }
  });

  test('keep the masses where these are no whole numbers, but for rounding', () => {
    for (let draw = 0; draw < 20; draw++) {
      const [a, b] = [numbers(12, 0, 1), numbers(17, 0, 1)];
      const [one, other] = [a.map((mass) => mass / sum(a)), b.map((mass) => mass / sum(b))];
      const [rows, columns] = margins(minimumCostFlows(numbers(12 * 17, 0, 1), one, other), 12, 17);
      rows.forEach((mass, place) => near(mass, one[place]!, 1e-14, 'row', 1e-15));
      columns.forEach((mass, place) => near(mass, other[place]!, 1e-14, 'column', 1e-15));
    }
  });

  test('leave what has no mass alone', () => {
    const { from, to, mass } = minimumCostFlows(Float64Array.of(0, 9, 9, 1), Float64Array.of(0, 1), Float64Array.of(1, 0));
    expect([from, to, mass]).toEqual([[1], [0], [1]]);
  });

  test('end where the masses do not come out even', () => {
    expect(minimumCostFlows(Float64Array.of(1, 2), Float64Array.of(1), Float64Array.of(0.25, 0.5)).mass).toEqual([0.25, 0.5]);
    expect(minimumCostFlows(Float64Array.of(1, 2), Float64Array.of(0.5), Float64Array.of(0.25, 0.5)).mass).toEqual([0.25, 0.25]);
  });
});

describe('what has no answer', () => {
  test.each([NaN, Infinity])('a cost of %d throws where it leaves no way, and does not search for ever', (cost) => {
    const masses = Float64Array.of(1, 1);
    expect(() => minimumCostFlows(Float64Array.of(cost, cost, 1, 1), masses, masses)).toThrow(RangeError);
    expect(() => assignment(Float64Array.of(cost, cost, 1, 1), 2)).toThrow(new RangeError('assignment: cost must have finite sums, got Infinity'));
    // another way is left
    expect(minimumCostFlows(Float64Array.of(cost, 2, 1, cost), masses, masses).to).toEqual([1, 0]);
    expect([...assignment(Float64Array.of(cost, 2, 1, cost), 2)]).toEqual([1, 0]);
  });

  test('masses that are no numbers move nothing, in order, and come to an end', () => {
    expect(sortedFlows(Float64Array.of(0, 1), Float64Array.of(0, 1), Float64Array.of(NaN, NaN), Float64Array.of(1, 1)).mass).toEqual([]);
  });
});

describe('moves on a line', () => {
  test.each([1, 1.5, 2, 4])('in order are as cheap as any, for distances to the power of %d', (p) => {
    for (let draw = 0; draw < 30; draw++) {
      const [n, m] = [random.integer(1, 8), random.integer(1, 8)];
      const [x, y] = [numbers(n, -2, 2), numbers(m, -2, 2)];
      const [a, b] = balanced(n, m);
      const cost = Float64Array.from([...x].flatMap((one) => [...y].map((other) => Math.abs(one - other) ** p)));
      const moves = sortedFlows(x, y, a, b);
      expect(margins(moves, n, m)).toEqual([[...a], [...b]]);
      near(costOf(moves, cost, m), costOf(minimumCostFlows(cost, a, b), cost, m), 1e-12, 'cost', 1e-14);
    }
  });

  test('never cross, and move nothing that has no mass', () => {
    const { from, to, mass } = sortedFlows(Float64Array.of(5, 0, 1), Float64Array.of(3, 2, 9), Float64Array.of(2, 1, 0), Float64Array.of(1, 2, 0));
    expect([from, to, mass]).toEqual([[1, 0, 0], [1, 1, 0], [1, 1, 1]]);
  });

  test('end where the masses do not come out even', () => {
    expect(sortedFlows(Float64Array.of(0, 1), Float64Array.of(0), Float64Array.of(0.5, 0.5), Float64Array.of(0.75)).mass).toEqual([0.5, 0.25]);
    expect(sortedFlows(Float64Array.of(0), Float64Array.of(0, 1), Float64Array.of(0.75), Float64Array.of(0.5, 0.5)).mass).toEqual([0.5, 0.25]);
  });
});

test('a cost that is not finite is refused by what the shortest path comes to', () => {
  expect(() => minimumCostFlows(Float64Array.of(Infinity), Float64Array.of(1), Float64Array.of(1))).toThrow(new RangeError('minimumCostFlows: cost must have finite sums, got Infinity'));
});
