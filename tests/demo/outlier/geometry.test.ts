import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastAbsolute, leastSquares, residualAt, reweighted, type Line, type Sample } from '#demo/outlier/fit';
import { initial } from '#demo/kit/state/state';
import { fitted, measured, outlierFields, outlierView } from '#demo/outlier/geometry';
import { view } from '#demo/outlier/view';
import { cardOf } from '#cards/index';
import { shownParameters } from '#demo/kit/figure/names';
import { huberAt } from '#losses/huber';
import { logCoshAt } from '#losses/log-cosh';
import { meanSquaredErrorAt } from '#losses/mean-squared-error';
import { smoothL1At } from '#losses/smooth-l1';

const fields = outlierFields(shownParameters(cardOf('huber'), 'ko')['delta']!);
const coordinate = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10);
const scatter = fc.array(fc.record({ x: coordinate(10), y: coordinate(8) }), { minLength: 8, maxLength: 8 });
const cost = (line: Line, samples: readonly Sample[], at: (residual: number) => number) =>
  samples.reduce((sum, sample) => sum + at(residualAt(line, sample)), 0);
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
  test('no neighbor of the absolute fit costs less', () => {
    fc.assert(fc.property(scatter, (samples) => {
      const line = leastAbsolute(samples);
      const best = cost(line, samples, Math.abs);
      for (const other of neighbors(line)) expect(cost(other, samples, Math.abs)).toBeGreaterThanOrEqual(best - 1e-9);
    }), { numRuns: 50 });
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
    expect(fitted('smooth-l1', measured, { delta: 3 })).toEqual(reweighted(measured, (residual) => smoothL1At(residual, 1)));
  });
  test('samples at one x give a level line, not NaN', () => {
    const column = [1, 2, 6].map((y) => ({ x: 3, y }));
    expect(leastSquares(column)).toEqual({ slope: 0, intercept: 3 });
    expect(leastAbsolute(column)).toEqual({ slope: 0, intercept: 2 });
    expect(reweighted(column, (residual) => huberAt(residual, 1)).slope).toBe(0);
  });
});

describe('the outlier figure', () => {
  test('fits the line of its loss beside the three, each once', () => {
    const fitting = (loss: string) => view.props(cardOf(loss), 'ko', () => true).lines.map(({ id }) => id);
    expect(fitting('log-cosh')).toEqual(['mean-squared-error', 'mean-absolute-error', 'huber', 'log-cosh']);
    expect(fitting('huber')).toHaveLength(3);
  });
  const lines = ['mean-squared-error', 'mean-absolute-error', 'huber'].map((id) => ({ id, name: id }));
  test('makes its point before it is touched: the outlier pulls the squared fit more than twice as far as the others', () => {
    const clean = measured.slice(0, -1);
    const pulled = (id: string) => Math.abs(fitted(id, clean, { delta: 1 }).slope - fitted(id, measured, { delta: 1 }).slope);
    expect(pulled('mean-squared-error')).toBeGreaterThan(2 * pulled('huber'));
    expect(pulled('mean-squared-error')).toBeGreaterThan(2 * pulled('mean-absolute-error'));
  });
  test('the further the outlier goes, the more the squared fit moves, while absolute and Huber hold still', () => {
    const slopes = (y: number) => outlierView({ ...initial(fields), y8: y }, undefined, lines).lines.map(({ slope }) => slope);
    const [near, far] = [slopes(1), slopes(0)];
    expect(Math.abs(near[0]! - far[0]!)).toBeGreaterThan(0.05);
    expect(Math.abs(near[1]! - far[1]!)).toBeLessThan(1e-9);
    expect(Math.abs(near[2]! - far[2]!)).toBeLessThan(1e-9);
  });
  test('names at the right edge stay a line of text apart and inside', () => {
    fc.assert(fc.property(scatter, (samples) => {
      const moved = Object.fromEntries(samples.flatMap(({ x, y }, i) => [[`x${i + 1}`, x], [`y${i + 1}`, y]]));
      const heights = outlierView({ ...initial(fields), ...moved }, undefined, lines).lines.map(({ label }) => label).sort((a, b) => a - b);
      heights.slice(1).forEach((height, i) => expect(height - heights[i]!).toBeGreaterThan(6.99));
      expect(heights[0]! >= 0 && heights.at(-1)! <= 100).toBe(true);
    }), { numRuns: 50 });
  });
});
