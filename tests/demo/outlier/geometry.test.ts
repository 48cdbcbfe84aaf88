import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownParameters } from '#demo/kit/figure/names';
import { initial } from '#demo/kit/state/state';
import { heightAt, leastSquares, residualAt, reweighted, throughTwo, type Line, type LossAt, type Sample } from '#demo/kit/fit/line';
import { outlierView } from '#demo/outlier/geometry';
import { fitted, models, varianceAround } from '#demo/outlier/models';
import { descended } from '#demo/outlier/newton';
import { outlierFields, sceneOf } from '#demo/outlier/scene';
import { view } from '#demo/outlier/view';
import { cards, cardOf } from '#cards/index';
import { huberAt } from '#losses/huber';
import { logCoshAt } from '#losses/log-cosh';
import { meanSquaredErrorAt } from '#losses/mean-squared-error';
import { meanSquaredLogarithmicErrorAt } from '#losses/mean-squared-logarithmic-error';
import { poissonNllAt } from '#losses/poisson-nll';
import { quantileAt } from '#losses/quantile';
import { smoothL1At } from '#losses/smooth-l1';

const scene = sceneOf('huber');
const { measured } = scene;
const fields = outlierFields(scene, shownParameters(cardOf('huber'), 'ko'));
const coordinate = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10);
const scatter = fc.array(fc.record({ x: coordinate(10), y: coordinate(8) }), { minLength: 8, maxLength: 8 });
const cost = (line: Line, samples: readonly Sample[], at: (residual: number) => number) =>
  samples.reduce((sum, sample) => sum + at(residualAt(line, sample)), 0);
const meanSquaredErrorFrom: LossAt = (height, target) => meanSquaredErrorAt(height - target);
const nudges = [-0.3, -0.01, -1e-4, 1e-4, 0.01, 0.3];
const neighbors = ({ slope, intercept }: Line): Line[] => [
  ...nudges.flatMap((by) => [{ slope: slope + by, intercept }, { slope, intercept: intercept + by }]),
  ...nudges.flatMap((by) => nudges.map((also) => ({ slope: slope + by, intercept: intercept + also }))),
];

describe('fits', () => {
  test('least squares through points of a line is that line', () => {
    const line = leastSquares([0, 1, 5].map((x) => ({ x, y: 2 - 0.5 * x })));
    expect(line.slope).toBeCloseTo(-0.5, 12);
    expect(line.intercept).toBeCloseTo(2, 12);
  });
  test('reweighting under the squared loss is the closed form', () => {
    const [a, b] = [reweighted(measured, meanSquaredErrorAt), leastSquares(measured)];
    expect(a.slope).toBeCloseTo(b.slope, 9);
    expect(a.intercept).toBeCloseTo(b.intercept, 9);
  });
  test('no neighbor of the quantile fit costs less, at any level', () => {
    fc.assert(fc.property(scatter, fc.integer({ min: 1, max: 19 }), (samples, twentieths) => {
      const at = (residual: number) => quantileAt(residual, twentieths / 20).value;
      const line = throughTwo(samples, (height, target) => quantileAt(height - target, twentieths / 20));
      const best = cost(line, samples, at);
      for (const other of neighbors(line)) expect(cost(other, samples, at)).toBeGreaterThanOrEqual(best - 1e-9);
    }), { numRuns: 50 });
  });
  test('no neighbor of a descended fit costs less, bounded or not', () => {
    const positive = fc.array(fc.record({ x: coordinate(10), y: coordinate(8).map((y) => y + 1) }), { minLength: 8, maxLength: 8 });
    const poisson: LossAt = (height, target) => poissonNllAt(height, target, 1e-8);
    const laws: readonly (readonly [LossAt, number])[] = [[meanSquaredLogarithmicErrorAt, 0], [poisson, -Infinity]];
    fc.assert(fc.property(positive, fc.constantFrom(...laws), (samples, [at, lowest]) => {
      const line = descended(samples, at, { slope: 0, intercept: 1 }, lowest);
      const each = (height: number, y: number) => (height < lowest ? Infinity : at(height, y).value);
      const total = (one: Line) => samples.reduce((sum, { x, y }) => sum + each(heightAt(one, x), y), 0);
      const best = total(line);
      expect(best).toBeLessThan(Infinity);
      for (const by of [1e-4, 1e-3]) for (const a of [-by, 0, by]) for (const b of [-by, 0, by]) {
        expect(total({ slope: line.slope + a, intercept: line.intercept + b })).toBeGreaterThanOrEqual(best - 1e-9);
      }
    }), { numRuns: 80 });
  });
  test('a fit that its bound holds stands on it', () => {
    const falling = [{ x: 0, y: 5 }, { x: 4, y: 1 }, { x: 5, y: 0 }, { x: 5, y: 0 }];
    const line = descended(falling, meanSquaredErrorFrom, { slope: 0, intercept: 2 }, 0);
    expect(heightAt(line, 5)).toBeCloseTo(0, 9);
    expect(line.slope).toBeLessThan(-0.5);
  });
  test('no neighbor of the Huber fit costs less, at any threshold', () => {
    fc.assert(fc.property(scatter, fc.integer({ min: 1, max: 40 }), (samples, tenths) => {
      const line = reweighted(samples, (residual) => huberAt(residual, tenths / 10));
      const at = (residual: number) => huberAt(residual, tenths / 10).value;
      const best = cost(line, samples, at);
      for (const other of neighbors(line)) expect(cost(other, samples, at)).toBeGreaterThanOrEqual(best - 1e-4);
    }), { numRuns: 50 });
  });
  test('at the log-cosh fit the slopes of the errors balance', () => {
    const line = reweighted(measured, logCoshAt);
    const slopes = measured.map((sample) => logCoshAt(residualAt(line, sample)).slope);
    expect(slopes.reduce((sum, g) => sum + g, 0)).toBeCloseTo(0, 9);
    expect(slopes.reduce((sum, g, i) => sum + g * measured[i]!.x, 0)).toBeCloseTo(0, 9);
  });
  test('a loss with a parameter of its own is fitted at its default', () => {
    expect(fitted('smooth-l1', measured, {})).toEqual(reweighted(measured, (residual) => smoothL1At(residual, 1)));
  });
  test('smooth L1 at threshold 0 is the absolute error, kink and all', () => {
    expect(fitted('smooth-l1', measured, { beta: 0 })).toEqual(fitted('mean-absolute-error', measured, {}));
  });
  test('the variance of least loss is the mean of the squared residuals', () => {
    expect(varianceAround({ slope: 0, intercept: 1 }, [{ x: 0, y: 4 }, { x: 1, y: 2 }])).toBe(5);
  });
  test('a fit is called one of several minima only where the loss is not convex', () => {
    const local = (id: string, values = {}) => models[id]!.local?.(values) ?? false;
    const called = Object.keys(models).filter((id) => id !== 'barron' && local(id, { delta: 1, beta: 1, tau: 0.5 }));
    expect(called).toEqual(['mean-squared-logarithmic-error']);
    expect([2, 1, 0.9, -2].map((alpha) => local('barron', { alpha, scale: 1 }))).toEqual([false, false, true, true]);
  });
  test('samples at one x give a level line, not NaN', () => {
    const column = [1, 2, 6].map((y) => ({ x: 3, y }));
    expect(leastSquares(column)).toEqual({ slope: 0, intercept: 3 });
    expect(fitted('mean-absolute-error', column, {})).toEqual({ slope: 0, intercept: 2 });
    expect(fitted('poisson-nll', column, {})).toEqual({ slope: 0, intercept: expect.closeTo(Math.log(3), 9) });
    expect(reweighted(column, (residual) => huberAt(residual, 1)).slope).toBe(0);
  });
});

describe('the outlier figure', () => {
  test('fits the line of its loss beside the squared and the absolute error, each once, and Huber on their pages', () => {
    const fitting = (loss: string) => view.props(cardOf(loss), 'ko', () => true).lines.map(({ id }) => id);
    expect(fitting('log-cosh')).toEqual(['mean-squared-error', 'mean-absolute-error', 'log-cosh']);
    expect(fitting('mean-absolute-error')).toEqual(fitting('huber'));
  });
  test('fits every regression loss', () => {
    expect(cards.filter(({ kind }) => kind === 'residual').map(({ id }) => id).filter((id) => !(id in models))).toEqual([]);
  });
  const losses = ['mean-squared-error', 'mean-absolute-error', 'huber'].map((id) => ({ id, name: id }));
  const viewAt = (change: object) => outlierView({ scene, state: { ...initial(fields), ...change }, before: undefined, losses });
  test('makes its point before it is touched: the outlier pulls the squared fit more than twice as far as the others', () => {
    const clean = measured.slice(0, -1);
    const pulled = (id: string) => Math.abs(fitted(id, clean, {}).slope - fitted(id, measured, {}).slope);
    expect(pulled('mean-squared-error')).toBeGreaterThan(2 * pulled('huber'));
    expect(pulled('mean-squared-error')).toBeGreaterThan(2 * pulled('mean-absolute-error'));
  });
  const ends = [['down', fields.y8!.min], ['up', fields.y8!.max]] as const;
  test.each(ends)('the outlier has room %s: at the end the squared fit has left the other two', (_, y8) => {
    const { lines: [squared, absolute, huber], farthest, band } = viewAt({ y8 });
    expect(farthest).toBe(7);
    expect(squared!.distance).toBeLessThan(absolute!.distance - 1);
    expect(squared!.distance).toBeLessThan(huber!.distance - 1);
    expect(band!.outside.map(({ i }) => i)).toContain(7);
  });
  test('the further the outlier goes, the more the squared fit moves, while absolute and Huber hold still', () => {
    const slopes = (y8: number) => viewAt({ y8 }).lines.map(({ slope }) => slope);
    const [near, far] = [slopes(1), slopes(-3)];
    expect(Math.abs(near[0]! - far[0]!)).toBeGreaterThan(0.2);
    expect(Math.abs(near[1]! - far[1]!)).toBeLessThan(1e-9);
    expect(Math.abs(near[2]! - far[2]!)).toBeLessThan(1e-9);
  });
  test('names at the right edge stay a line of text apart and inside', () => {
    fc.assert(fc.property(scatter, (samples) => {
      const moved = Object.fromEntries(samples.flatMap(({ x, y }, i) => [[`x${i + 1}`, x], [`y${i + 1}`, y]]));
      const heights = viewAt(moved).lines.map(({ label }) => label).sort((a, b) => a - b);
      heights.slice(1).forEach((height, i) => expect(height - heights[i]!).toBeGreaterThan(6.99));
      expect(heights[0]! >= 0 && heights.at(-1)! <= 100).toBe(true);
    }), { numRuns: 50 });
  });
});
