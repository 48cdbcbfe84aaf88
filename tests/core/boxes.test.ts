import { expect, test } from 'vitest';
import { missedWithoutArea, outOfUnits, readBoxPairs } from '#core/boxes';

const read = (prediction: unknown, target: unknown) => readBoxPairs('iou', prediction as never, target as never);
const box = [0, 0, 1, 2];

test('rows and a flat vector are the same boxes, and float64 is taken as it is', () => {
  const flat = Float64Array.of(0, 0, 1, 2, 3, 3, 4, 5);
  expect(read([[0, 0, 1, 2], Float32Array.of(3, 3, 4, 5)], flat)).toEqual({ p: flat, t: flat, boxes: 2 });
  expect(read(flat, flat).p).toBe(flat);
});

test.each([1e-300, 1e-139, 1e139, 1e300, 1.7e308])('a pair at the scale of %d comes in a unit in which it can be squared, digit for digit', (scale) => {
  const { p, t, units } = read([-scale, 0, scale, scale], [0, 0, scale, scale / 3]);
  const unit = units?.[0] ?? 1;
  expect([...p, ...t]).toEqual([-scale * unit, 0, scale * unit, scale * unit, 0, 0, scale * unit, (scale / 3) * unit]);
  const area = (p[2]! - p[0]!) * (p[3]! - p[1]!);
  expect(area).toBeGreaterThan(1e-290);
  expect(area).toBeLessThan(1e290);
});

test('each pair has a unit of its own, a power of two, and slopes are turned back by it', () => {
  const { units } = read([box, [0, 0, 1e200, 1], [5, 5, 5, 5], [0, 0, 3e-200, 0]], [box, box, [5, 5, 5, 5], [0, 0, 0, 0]]);
  expect([...units!].map(Math.log2)).toEqual([-1, -664, 0, 663]);
  const grad = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  outOfUnits(grad, Float64Array.of(2, 0.5));
  expect([...grad]).toEqual([2, 4, 6, 8, 2.5, 3, 3.5, 4]);
});

test('without area, only a box itself overlaps it', () => {
  const p = Float64Array.of(9, 9, 9, 9, 0, 1, 2, 3);
  expect(missedWithoutArea(p, p, 4)).toBe(0);
  for (const place of [4, 5, 6, 7]) expect(missedWithoutArea(p, p.with(place, 7), 4)).toBe(1);
  expect(missedWithoutArea(p, p.with(3, 7), 4)).toBe(0);
});

test.each([
  ['nothing', [], box, 'iou: prediction must have at least 1 element, got 0'],
  ['no target', [box], [], 'iou: target must have at least 1 element, got 0'],
  ['a number', 5, box, 'iou: prediction must have at least 1 element, got undefined'],
  ['five numbers', [...box, 1], box, 'iou: prediction must have 4 numbers for each box, got 5'],
  ['a row of three', [box, [1, 2, 3]], box, 'iou: prediction[1] must have 4 numbers, got 3'],
  ['another number of targets', [box, box], box, 'iou: target must have as many boxes as prediction (2), got 1'],
  ['an inverted prediction', [box, [0, 1, 1, 0]], [box, box], 'iou: prediction[1].y2 must be at least y1 (1), got 0'],
  ['an inverted target', [box, box], [box, [2, 0, 1, 0]], 'iou: target[1].x2 must be at least x1 (2), got 1'],
  ['an infinite low corner', [-Infinity, 0, 1, 1], box, 'iou: prediction[0].x1 must be a finite number, got -Infinity'],
  ['a high corner below all', [0, 0, 1, -Infinity], box, 'iou: prediction[0].y2 must be a finite number, got -Infinity'],
  ['NaN in a target', box, [0, 0, NaN, 1], 'iou: target[0].x2 must be a finite number, got NaN'],
])('%s is refused', (_, prediction, target, message) => {
  expect(() => read(prediction, target)).toThrow(message);
});
