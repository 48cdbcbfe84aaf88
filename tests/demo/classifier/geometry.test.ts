import { describe, expect, test } from 'vitest';
import { classifierFields, coursesOf, levelsOf, nowOf } from '#demo/classifier/geometry';
import { losses as functions } from '#demo/classifier/losses';
import { cut } from '#demo/classifier/plane';
import { added, flipped, isSet, pickedOf, pointsOf, presetAt, presetNames, removed, slots } from '#demo/classifier/points';
import { initial, type State } from '#demo/kit/state/state';
import type { Trained } from '#demo/kit/training/choosing';

const losses: readonly Trained[] = Object.keys(functions).map((id) => ({ id, name: id, parameters: {} }));
const fields = classifierFields(losses, ['binary-cross-entropy-with-logits', 'mean-squared-error']);
const start = initial(fields);
const changed = (state: State, change: Partial<State>) => ({ ...state, ...change }) as State;

describe('the points', () => {
  test('are added until every slot is filled, removed until one is left, and the picked one is always there', () => {
    let state: State = start;
    for (let i = 0; i < slots; i++) state = changed(state, added(state, i % 2));
    expect(pointsOf(state)).toHaveLength(slots);
    expect(added(state, 1)).toEqual({});
    for (let i = 0; i < slots + 3; i++) {
      expect(pointsOf(state)).toContainEqual(pickedOf(state));
      state = changed(state, removed(state, pickedOf(state)));
    }
    expect(pointsOf(state)).toHaveLength(1);
    expect(removed(state, pickedOf(state))).toEqual({});
  });
  test('change their class and back', () => {
    const other = changed(start, flipped(pickedOf(start)));
    expect(pickedOf(other).label).toBe(1 - pickedOf(start).label);
    expect(changed(other, flipped(pickedOf(other)))).toEqual(start);
  });
  test.each(presetNames)('the chip %s is off at first, and undoes what it does', (name) => {
    expect(isSet(start, name)).toBe(false);
    const set = changed(start, presetAt(name, true));
    expect(isSet(set, name)).toBe(true);
    expect(changed(set, presetAt(name, false))).toEqual(start);
  });
});

describe('training', () => {
  test('by logistic regression is the loop written by hand', () => {
    const [{ steps }] = coursesOf(start, losses) as unknown as [{ steps: { parameters: Float64Array }[] }];
    let [w1, w2, b] = [-2, -2, 0];
    const points = pointsOf(start);
    for (let step = 0; step <= 60; step++) {
      [w1, w2, b].forEach((value, at) => expect(steps[step]!.parameters[at]).toBeCloseTo(value, 9));
      const errors = points.map(({ x, y, label }) => 1 / (1 + Math.exp(-(w1 * x + w2 * y + b))) - label);
      const mean = (of: (i: number) => number) => errors.reduce((sum, error, i) => sum + error * of(i), 0) / points.length;
      [w1, w2, b] = [w1 - 0.2 * mean((i) => points[i]!.x), w2 - 0.2 * mean((i) => points[i]!.y), b - 0.2 * mean(() => 1)];
    }
  });
  test('makes its point before anything is touched: cross-entropy has turned the boundary, squared error has not', () => {
    const [bce, mse] = nowOf(coursesOf(start, losses), start);
    expect(bce!.right).toBe(12);
    expect(mse!.right).toBeLessThan(3);
  });
  test.each(losses)('under $id lowers the loss', (loss) => {
    const [course] = coursesOf({ ...start, [loss.id]: 1, 'focal-alpha': 0.25, 'focal-gamma': 2 }, [loss]);
    expect(course!.losses.at(-1)).toBeLessThan(0.1 * course!.losses[0]!);
  });
});

describe('the plane', () => {
  test('is cut in two by a score, and left whole or empty where the level is nowhere in it', () => {
    expect(cut({ w1: 1, w2: 0, b: 0 }, 0)).toMatchObject({ line: 'M50 100L50 0', above: 'M50 100L100 100L100 0L50 0Z' });
    expect(cut({ w1: 0, w2: 0, b: 1 }, 0)).toEqual({ above: 'M0 100L100 100L100 0L0 0Z', line: '' });
    expect(cut({ w1: 0, w2: 0, b: -1 }, 0)).toEqual({ above: '', line: '' });
  });
  test('shows probabilities, for the hinge its margin', () => {
    const now = nowOf(coursesOf(start, losses), start)[0]!;
    expect(levelsOf(now).map(({ score }) => 1 / (1 + Math.exp(-score))).map((p) => p.toFixed(2))).toEqual(['0.25', '0.50', '0.75']);
    expect(levelsOf({ ...now, id: 'hinge' }).map(({ score }) => score)).toEqual([-1, 0, 1]);
  });
});
