import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '#cards/index';
import { fill } from '#demo/kit/figure/format';
import { shownParameters } from '#demo/kit/figure/names';
import { initial, type State } from '#demo/kit/state/state';
import { estimateFields, estimateView, targetsOf } from '#demo/estimate/geometry';
import { minimizer, summed } from '#demo/estimate/minimum';
import { captionOf } from '#demo/estimate/sentences';
import { view } from '#demo/estimate/view';
import { words } from '#demo/estimate/words';
import { huberAt } from '#losses/huber';
import { meanSquaredErrorAt } from '#losses/mean-squared-error';
import { quantileAt } from '#losses/quantile';

const fields = estimateFields({ ...shownParameters(cardOf('quantile'), 'en'), ...shownParameters(cardOf('huber'), 'en') });
const losses = ['mean-squared-error', 'mean-absolute-error', 'quantile', 'huber'].map((id) => ({ id, name: id }));
const start = initial(fields);
const seen = (state: State, before?: State) => {
  const { text, numbers } = captionOf(estimateView({ state, before, losses }), words.en);
  return fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])));
};
const sample = fc.array(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10), { minLength: 7, maxLength: 7 });

describe('the minimizer', () => {
  test('of the squared error is the mean, of the absolute error the median', () => {
    const [mean, median] = estimateView({ state: start, before: undefined, losses }).rows.map(({ estimate }) => estimate);
    const targets = targetsOf(start);
    expect(mean).toBeCloseTo(targets.reduce((sum, y) => sum + y, 0) / 7, 12);
    expect(median).toBeCloseTo([...targets].sort((a, b) => a - b)[3]!, 12);
  });
  test('has no better neighbor, with a kink, bent, or smooth', () => {
    fc.assert(fc.property(sample, fc.integer({ min: 1, max: 19 }), fc.constantFrom(0, 1, 2), (targets, twentieths, which) => {
      const at = [(e: number) => quantileAt(e, twentieths / 20), (e: number) => huberAt(e, twentieths / 5), meanSquaredErrorAt][which]!;
      const best = minimizer(at, targets);
      const least = summed(at, targets, best).value;
      for (const by of [-1, -1e-2, -1e-5, 1e-5, 1e-2, 1]) expect(summed(at, targets, best + by).value).toBeGreaterThanOrEqual(least - 1e-12);
    }));
  });
});

describe('the caption', () => {
  test('shows at the start that the mean follows an outlier and the median does not', () => {
    expect(seen(start)).toMatch(/^Point 7 .*mean-squared-error \+0\.87 · mean-absolute-error 0\.00 .*huber is now between mean and median\.$/);
  });
  test('tells of the point that the reader moved, and how far each estimate went', () => {
    expect(seen({ ...start, y7: 7.2 }, start)).toMatch(/^Point 7 moved \(9\.60 → 7\.20\)\. .*mean-squared-error −0\.34 · mean-absolute-error 0\.00/);
  });
  test('tells of none where a slider or several points moved', () => {
    expect(seen({ ...start, tau: 0.9 }, start)).toMatch(/^Point 7 is the farthest/);
    expect(seen({ ...start, y1: 2, y2: 2 }, start)).toMatch(/^Point 7 is the farthest/);
  });
});

test('a loss that is not convex has no such figure', () => {
  expect(view.fits(cardOf('barron'))).toBe(false);
  expect(view.fits(cardOf('huber'))).toBe(true);
  expect(view.fits(cardOf('poisson-nll'))).toBe(false);
});
