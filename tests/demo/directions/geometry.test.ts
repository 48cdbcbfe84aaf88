import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownParameters } from '#demo/kit/figure/names';
import { initial } from '#demo/kit/state/state';
import { captionOf } from '#demo/directions/caption';
import { fieldsOf, logSoftmax, measure, namesOf } from '#demo/directions/geometry';
import { batchLosses } from '#demo/directions/losses';
import { cardOf } from '#cards/index';
import { faultsIn, slopesOf } from '../in-state.ts';

const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10 + 0.013);

describe.each(Object.entries(batchLosses))('directions under %s', (id, loss) => {
  const parameters = shownParameters(cardOf(id), 'en');
  const start = initial(fieldsOf(loss, parameters));
  const places = namesOf(loss).flatMap((name) => [`${name}x`, `${name}y`]);
  const mild = { ...start, ...('scale' in start ? { scale: 4, margin: 0.2 } : { temperature: 0.5 }) };
  const sizesAt = (numbers: readonly number[], row = 0) =>
    measure(loss, Object.keys(parameters), { ...mild, row, ...Object.fromEntries(places.map((place, i) => [place, numbers[i]!])) });
  const numbers = fc.array(coordinate, { minLength: places.length, maxLength: places.length });

  test('points have the gradient of the value', () => {
    fc.assert(fc.property(numbers, (at) => {
      const sizes = sizesAt(at);
      fc.pre(sizes.points.every((point) => Math.hypot(...point) > 0.3) && sizes.cosines.every((cosine) => Math.abs(cosine) < 0.99));
      slopesOf((now) => sizesAt(now).value, at).forEach((slope, i) => expect(sizes.grad.flat()[i]).toBeCloseTo(slope, 4));
    }), { numRuns: 40 });
  });
  test('only directions count', () => {
    fc.assert(fc.property(numbers, (at) => {
      expect(sizesAt(at.map((number) => number * 0.5)).value).toBeCloseTo(sizesAt(at).value, 9);
    }));
  });
  test('the losses of the rows make up that of the batch', () => {
    fc.assert(fc.property(numbers, (at) => {
      const rows = loss.rows.map((_, row) => sizesAt(at, row));
      for (const { weights } of rows) expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      if (id === 'arcface') for (const { value, rowLoss } of rows) expect(rowLoss).toBeCloseTo(value, 9);
      else expect(rows.reduce((sum, { rowLoss }) => sum + rowLoss, 0) / rows.length).toBeCloseTo(rows[0]!.value, 9);
    }));
  });
  test('what it says of a zero vector is true', async () => {
    expect(await faultsIn(id, 'directions', { p1x: 0, p1y: 0 })).toEqual([]);
    expect(await faultsIn(id, 'directions', { p2x: 0, p2y: 0, row: 1 })).toEqual([]);
  });
});

test('the logarithm of a weight is not lost where the weight rounds to 0', () => expect(logSoftmax([0, -2000])).toEqual([0, -2000]));

test.each([
  ['sup-con', { row: 5 }, ['alone']], ['sup-con', { row: 3 }, ['single', 'harder']], ['sup-con', {}, ['several', 'harder']],
  ['info-nce', { row: 2 }, ['single', 'easier']], ['info-nce', { p6x: 0, p6y: 0 }, ['single', 'harder', 'zeroVector']],
  ['arcface', {}, ['angles', 'hardestClass']], ['arcface', { p1x: 0.3, p1y: -1.3 }, ['angles', 'beyond']],
  ['arcface', { p1x: 1, p1y: 0, p2x: -1, p2y: 0 }, ['angles', 'hardestClass']],
] as const)('%s at %o says %o, and it is true', async (id, state, keys) => {
  const parameters = shownParameters(cardOf(id), 'en');
  const loss = batchLosses[id]!;
  expect(captionOf(loss, measure(loss, Object.keys(parameters), { ...initial(fieldsOf(loss, parameters)), ...state })).keys).toEqual(keys);
  expect(await faultsIn(id, 'directions', state)).toEqual([]);
});
