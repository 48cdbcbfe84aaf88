import { describe, expect, test } from 'vitest';
import { initial, type State } from '#demo/kit/state/state';
import { shownIn, switched, type Trained } from '#demo/kit/training/choosing';
import { curveView } from '#demo/kit/training/curve';
import { last } from '#demo/kit/training/run';
import { samplesOf } from '#demo/descent/data';
import { coursesOf, descentFields, nowOf } from '#demo/descent/geometry';
import { losses as functions } from '#demo/descent/losses';
import { train } from '#demo/descent/training';
import { lossOf, surfaceX, surfaceY } from '#demo/descent/surface';
import { huberAt } from '#losses/huber';
import { batches } from '#training/batches';

const losses: readonly Trained[] = Object.keys(functions).map((id) => ({ id, name: id, parameters: {} }));
const fields = descentFields(losses, ['mean-squared-error', 'mean-absolute-error']);
const start = initial(fields);
const samples = samplesOf(start);

/** Slope and intercept after some steps against the gradient of the squared error, written out by hand. */
function byHand(steps: number, rate: number, momentum: number, rowsOf: (step: number) => readonly number[]): [number, number] {
  let [w, b, v, u] = [0, 0, 0, 0];
  for (let step = 0; step < steps; step++) {
    const rows = rowsOf(step).map((row) => samples[row]!);
    const errors = rows.map(({ x, y }) => w * x + b - y);
    v = momentum * v + errors.reduce((sum, e, i) => sum + 2 * e * rows[i]!.x, 0) / rows.length;
    u = momentum * u + errors.reduce((sum, e) => sum + 2 * e, 0) / rows.length;
    [w, b] = [w - rate * v, b - rate * u];
  }
  return [w, b];
}

describe('training', () => {
  const trained = (change: Partial<State>) => train(functions['mean-squared-error']!, samples, {}, { ...start, ...change } as State);
  const all = samples.map((_, i) => i);

  test.each([[0.1, 0], [0.02, 0.9], [0.3, 0]])('at rate %d and momentum %d is the loop written by hand', (rate, momentum) => {
    const { steps } = trained({ rate, momentum });
    for (const step of [0, 1, 2, 17, 60]) {
      const [w, b] = byHand(step, rate, momentum, () => all);
      expect(steps[step]!.parameters[0]! / (w || 1)).toBeCloseTo(w ? 1 : 0, 9);
      expect(steps[step]!.parameters[1]! / (b || 1)).toBeCloseTo(b ? 1 : 0, 9);
    }
  });

  test('with small batches takes the rows that batches gives, and tells the loss of all samples', () => {
    const { steps, losses: told } = trained({ batch: 3, rate: 0.05 });
    const rows = batches(samples.length, { size: 3 });
    const [w, b] = byHand(50, 0.05, 0, (step) => [...rows(step)]);
    expect(steps[50]!.parameters[0]).toBeCloseTo(w, 9);
    expect(told[50]).toBeCloseTo(samples.reduce((sum, { x, y }) => sum + (w * x + b - y) ** 2, 0) / samples.length, 9);
  });

  test('follows its schedule', () => {
    const rates = trained({ schedule: 1, rate: 0.4 }).steps.map(({ rate }) => rate);
    expect([rates[49], rates[50], rates[100], rates[249], rates[last]]).toEqual([0.4, 0.2, 0.1, 0.025, 0.0125]);
  });

  test('reaches the least loss, and diverges to no number where the rate is too high for long', () => {
    const [good] = coursesOf({ ...start, momentum: 0.5 } as State, losses).courses;
    expect(good!.losses.at(-1)! / good!.least).toBeCloseTo(1, 3);
    expect(trained({ rate: 1 }).losses[20]).toBeGreaterThan(1e20);
    expect(trained({ rate: 1 }).losses[last]).toBe(Infinity);
  });
});

describe('the surface', () => {
  test('a path that diverges is drawn to where it leaves the panel, with its name at the top of the losses', () => {
    const { courses } = coursesOf({ ...start, rate: 0.3 } as State, losses);
    const [now] = nowOf(courses, last);
    expect(now!.surface.at).toBeUndefined();
    const ways = now!.surface.past.split('M').filter((way) => way.includes('L'));
    expect(ways).toHaveLength(1);
    expect(ways[0]!.split('L').map((at) => at.split(' ').every((one) => Number(one) >= 0 && Number(one) <= 100)).slice(-2)).toEqual([true, false]);
    expect(curveView(courses, last).lines[0]).toMatchObject({ name: 'mean-squared-error ↑', label: 0 });
  });

  test.each(losses.map(({ id }) => id))('of %s: every contour is a line of its level, around the least loss', (id) => {
    const state = { ...start, ...switched(start, losses, 'mean-squared-error', false), ...Object.fromEntries(losses.map((one) => [one.id, one.id === id ? 1 : 0])) } as State;
    const { courses: [{ best, least }], contours } = coursesOf(state, losses) as unknown as { courses: [{ best: { slope: number; intercept: number }; least: number }]; contours: { level: number; path: string }[] };
    const values = id === 'quantile' ? { tau: 0.5 } : { delta: 1, beta: 1 };
    for (const [by, of] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]] as const) {
      expect(lossOf(id, samples, values, { slope: best.slope + by, intercept: best.intercept + of })).toBeGreaterThanOrEqual(least - 1e-9);
    }
    expect(contours.length).toBeGreaterThan(2);
    for (const { level, path } of contours) {
      const positions = [...path.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      expect(positions.length).toBeGreaterThan(3);
      for (const [x, y] of positions) {
        const line = { slope: surfaceX.invert(x), intercept: surfaceY.invert(y) };
        const { value } = functions[id]!(samples.map((one) => line.intercept + line.slope * one.x), samples.map((one) => one.y), values);
        expect(Math.abs(value / level - 1)).toBeLessThan(0.02);
      }
    }
  });
});

describe('the switches', () => {
  const idsIn = (state: State) => shownIn(state, losses).map(({ id }) => id);
  test('show at most three losses and at least one', () => {
    expect(idsIn(Object.fromEntries(losses.map(({ id }) => [id, 1])) as State)).toEqual(losses.slice(0, 3).map(({ id }) => id));
    expect(idsIn(Object.fromEntries(losses.map(({ id }) => [id, 0])) as State)).toEqual([losses[0]!.id]);
  });
  test('a fourth loss takes the place of the third', () => {
    const three = { ...start, huber: 1 } as State;
    expect(idsIn({ ...three, ...switched(three, losses, 'quantile', true) } as State)).toEqual(['mean-squared-error', 'mean-absolute-error', 'quantile']);
    expect(idsIn({ ...three, ...switched(three, losses, 'huber', false) } as State)).toEqual(['mean-squared-error', 'mean-absolute-error']);
  });
});

test('a parameter of a loss is its own: huber at another δ has another gradient', () => {
  expect(functions['huber']!([3], [0], { delta: 2 })).toMatchObject({ value: huberAt(3, 2).value, grad: Float64Array.of(2) });
});
