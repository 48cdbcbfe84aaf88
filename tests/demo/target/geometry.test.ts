import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { initial } from '#demo/kit/state/state';
import { panels } from '#demo/kit/curves/trace';
import { formerOf, leastOf, mirrorOf, targetFields, targetTable, targetView } from '#demo/target/geometry';
import { laws } from '#demo/target/laws';
import { viewFor } from '#demo/index';

const words = { loss: '손실', slope: '기울기', axis: '예측값 →', before: '바꾸기 전' };
const at = (id: string, change: object = {}) => ({ law: laws[id]!, state: { ...initial(targetFields(laws[id]!)), ...change } });
const least = (id: string, change: object) => leastOf(at(id, change).law, at(id, change).state);
const mirror = (id: string, change: object) => mirrorOf(at(id, change).law, at(id, change).state);

test('together with the residual figure it draws every regression loss first', () => {
  for (const card of cards.filter(({ kind }) => kind === 'residual')) expect(viewFor(card)).toBe(card.id in laws ? 'target' : 'residual');
});

describe('the target figure', () => {
  test.each(Object.keys(laws))('%s stays inside its panels at the ends of what is held', (id) => {
    const { law } = at(id);
    law.axes.forEach((axis, i) => {
      for (const end of ['min', 'max'] as const) {
        const held = Object.fromEntries(axis.held.map((name) => [name, law.fields[name]![end]]));
        const { loss, slope, x } = targetView({ ...at(id, { ...held, axis: i }), words });
        const [low, high] = axis.heights ?? x.domain;
        for (const place of [low, high]) {
          const here = axis.at(place, at(id, held).state);
          expect(loss(here.value)).toBeGreaterThanOrEqual(panels.loss[0] - 1e-9);
          expect(loss(here.value)).toBeLessThanOrEqual(panels.loss[1] + 1e-9);
          expect(Math.abs(slope(here.slope) - slope(0))).toBeLessThanOrEqual((panels.slope[1] - panels.slope[0]) / 2 + 1e-9);
        }
      }
    });
  });
  test('finds the least loss, or the end that it decreases to', () => {
    expect(least('poisson-nll', { y: 3 })).toEqual({ at: expect.closeTo(Math.log(3), 6) });
    expect(least('poisson-nll', { y: 0 })).toEqual({ towards: 'smaller' });
    expect(least('poisson-nll', { y: 0, axis: 1 })).toEqual({ at: expect.closeTo(0, 6) });
    expect(least('gaussian-nll', { axis: 1, y: 1.5, mean: 0 })).toEqual({ at: expect.closeTo(2.25, 6) });
    expect(least('gaussian-nll', { axis: 1, y: 4, mean: 0 })).toEqual({ towards: 'larger' });
    expect(least('gaussian-nll', { axis: 1, y: 0, mean: 0 })).toEqual({ towards: 'smaller' });
    expect(least('mean-squared-logarithmic-error', { y: 0 })).toEqual({ at: expect.closeTo(0, 6) });
  });
  test('looks as far on the other side of the target, where a prediction may be', () => {
    expect(mirror('mean-absolute-percentage-error', { y: 2, p: 3 })).toEqual({ at: 1, value: 50 });
    expect(mirror('mean-squared-logarithmic-error', { y: 1, p: 3 })).toBeUndefined();
    expect(mirror('gaussian-nll', { y: 2, mean: 2 })).toBeUndefined();
    expect(mirror('poisson-nll', { y: 2 })).toBeUndefined();
  });
  test('too low costs more than too high under the squared logarithmic error, as the caption may say', () => {
    const { value } = mirror('mean-squared-logarithmic-error', { y: 2, p: 3.5 })!;
    expect(value).toBeGreaterThan(laws['mean-squared-logarithmic-error']!.axes[0]!.at(3.5, { y: 2 }).value);
  });
  test('the slope of the root jumps at the target only where the other residual is 0', () => {
    const joints = (r: number) => targetView({ ...at('root-mean-squared-error', { r, y: 1 }), words }).joints;
    const jump = (r: number) => joints(r).map(({ jump: sides }) => sides !== undefined);
    expect(jump(0)).toEqual([true]);
    expect(jump(0.5)).toEqual([]);
  });
  test('a ghost is the same axis at another setting', () => {
    const { law, state } = at('gaussian-nll');
    expect(formerOf(law, state, { ...state, mean: -1 })).toBeUndefined();
    expect(formerOf(law, state, { ...state, axis: 1 })).toBeUndefined();
    expect(formerOf(law, state, { ...state, v: 3 })).toMatchObject({ v: 3 });
  });
  test('the table holds what the loss gives', () => {
    const { law, state } = at('mean-absolute-percentage-error', { y: 2 });
    expect(targetTable(law, state, ['p', 'v', 'g']).rows.find(([p]) => p === '3')).toEqual(['3', '50.000', '50.000']);
  });
});
