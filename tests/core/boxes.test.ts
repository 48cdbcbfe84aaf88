import { expect, test } from 'vitest';
import { canBeSquared, minSlope, nearbyUncovered, overlapOf, readBoxPairs, rescaled } from '#core/boxes';
import type { Vector } from '#core/result';

const read = (prediction: unknown, target: unknown) => readBoxPairs('iou', prediction as never, target as never);
const box = [0, 0, 1, 2];
const overlap = (...corners: readonly number[]) => overlapOf(...(corners as Parameters<typeof overlapOf>));

/** What a loss that can square nothing but lengths around 1 is given, and its slopes as they come back: 1, 2, 3 and so on, by what was given. */
function measured(prediction: unknown, target: unknown) {
  let given = { p: Float64Array.of(), t: Float64Array.of() };
  const loss = (p: Vector, t: Vector) => {
    given = { p: Float64Array.from(p), t: Float64Array.from(t) };
    return { value: 0, grad: Float64Array.from(p, (_, place) => place + 1) };
  };
  const { grad } = rescaled('iou', loss, read(prediction, target), {});
  return { ...given, units: [...grad].filter((_, place) => place % 4 === 0).map((slope, pair) => slope / (4 * pair + 1)), grad };
}

test('rows and a flat vector are the same boxes, and what is flat is taken as it is', () => {
  const flat = Float32Array.of(0, 0, 1, 2, 3, 3, 4, 5);
  expect(read([[0, 0, 1, 2], Float32Array.of(3, 3, 4, 5)], flat)).toEqual({ p: Float64Array.from(flat), t: flat, boxes: 2 });
  expect(read(flat, flat).p).toBe(flat);
});

test.each([1e-300, 1e-139, 1e139, 1e300, 1.7e308])('a pair at the scale of %d comes in a unit in which it can be squared, digit for digit', (scale) => {
  const { p, t, units: [unit] } = measured([-scale, 0, scale, scale], [0, 0, scale, scale / 3]);
  expect([...p, ...t]).toEqual([-scale * unit!, 0, scale * unit!, scale * unit!, 0, 0, scale * unit!, (scale / 3) * unit!]);
  expect(canBeSquared(p[2]! - p[0]!, p[3]! - p[1]!, t[2]! - t[0]!, t[3]! - t[1]!, p[2]! - p[0]! + (p[3]! - p[1]!))).toBe(true);
});

test('each pair has a unit of its own, a power of two, and slopes are turned back by it', () => {
  const { units, grad } = measured([box, [0, 0, 1e200, 1], [5, 5, 5, 5], [0, 0, 3e-200, 0]], [box, box, [5, 5, 5, 5], [0, 0, 0, 0]]);
  expect(units.map(Math.log2)).toEqual([-1, -664, 0, 663]);
  expect([...grad.subarray(0, 4)]).toEqual([0.5, 1, 1.5, 2]);
});

test.each([
  ['boxes of one point each, the same', [0, 0, 0, 0, 0], true], ['boxes of one point each, apart', [0, 0, 0, 0, 1], true],
  ['boxes next to nothing', [1e-141, 1e-141, 0, 0, 2e-141], false], ['boxes of a size that can just be squared', [1e-139, 1e-139, 0, 0, 2e-139], true],
  ['large boxes', [1e139, 1e139, 0, 0, 2e139], true], ['larger boxes', [1e140, 1e140, 0, 0, 2e140], false],
  ['an inverted width', [-1, 0, 0, 0, 1], false], ['an inverted height', [0, -1, 0, 0, 1], false],
  ['an inverted true width', [0, 0, -1, 0, 1], false], ['an inverted true height', [0, 0, 0, -1, 1], false], ['a NaN', [1, 1, 1, 1, NaN], false],
] as const)('%s', (_, [w, h, tw, th, around], as) => {
  expect(canBeSquared(w, h, tw, th, around)).toBe(as);
});

test('two boxes that overlap have sides, an intersection, a union and an enclosing box, in either order', () => {
  expect(overlapOf(1, 2, 4, 4, 3, 0, 8, 3)).toEqual({ w: 3, h: 2, tw: 5, th: 3, iw: 1, ih: 1, cw: 7, ch: 4, intersection: 1, union: 20, iouLoss: 0.95 });
  expect(overlapOf(3, 0, 8, 3, 1, 2, 4, 4)).toEqual({ w: 5, h: 3, tw: 3, th: 2, iw: 1, ih: 1, cw: 7, ch: 4, intersection: 1, union: 20, iouLoss: 0.95 });
});

test.each([
  ['beside each other', [0, 0, 1, 1, 3, 0, 5, 1]], ['above each other', [0, 0, 1, 1, 0, 3, 1, 5]], ['apart on both axes', [0, 0, 1, 1, 3, 3, 4, 5]],
  ['touching at an edge', [0, 0, 1, 1, 1, 0, 3, 1]], ['touching at the other edge', [0, 0, 1, 1, 0, 1, 1, 3]], ['touching at a corner', [0, 0, 1, 1, 1, 1, 2, 3]],
] as const)('boxes %s do not overlap: their union is both areas', (_, corners) => {
  expect(overlap(...corners)).toMatchObject({ intersection: 0, union: 3, iouLoss: 1 });
});

test('nearly equal boxes keep the digits of what lies in one of them alone, and in neither', () => {
  const d = 2 ** -45;
  expect(overlapOf(d, 0, 1 + d, 1, 0, 0, 1, 1).iouLoss / (2 * d)).toBeCloseTo(1, 12);
  expect(overlapOf(0, 0, 1, 1 + d, 0, d, 1, 1).iouLoss / (2 * d)).toBeCloseTo(1, 12);
  expect(nearbyUncovered(d, 0, 1 + d, 1, 0, d, 1, 1 + d)).toBe(2 * d * d);
  expect(nearbyUncovered(0, 0, 1, 1, -d, -d, 1 + d, 1 + d)).toBe(0);
});

test('where one box contains the other, the smaller is the intersection and the larger the union', () => {
  expect(overlapOf(1, 1, 3, 2, 0, 0, 4, 4)).toMatchObject({ iw: 2, ih: 1, cw: 4, ch: 4, intersection: 2, union: 16, iouLoss: 0.875 });
});

test('without area, equal boxes have IoU 1 and all others 0', () => {
  const [flat, upright] = [[1, 1, 2, 1], [1, 1, 1, 2]] as const;
  for (const segment of [flat, upright]) expect(overlap(...segment, ...segment)).toMatchObject({ union: 0, iouLoss: 0 });
  for (const other of [[0, 1, 2, 1], [1, 1, 3, 1]] as const) expect(overlap(...flat, ...other)).toMatchObject({ union: 0, iouLoss: 1 });
  for (const other of [[1, 0, 1, 2], [1, 1, 1, 3]] as const) expect(overlap(...upright, ...other)).toMatchObject({ union: 0, iouLoss: 1 });
});

test('the subgradient of a minimum is shared in a tie', () => {
  expect([minSlope(1, 2), minSlope(2, 1), minSlope(2, 2)]).toEqual([1, 0, 0.5]);
});

test.each([
  ['nothing', [], box, 'iou: prediction must have at least 1 element, got 0'],
  ['no target', [box], [], 'iou: target must have at least 1 element, got 0'],
  ['a number', 5, box, 'iou: prediction must have at least 1 element, got 5'],
  ['five numbers', [...box, 1], box, 'iou: prediction must have 4 numbers for each box, got 5'],
  ['a row of three', [box, [1, 2, 3]], box, 'iou: prediction[1] must have 4 numbers, got 3'],
  ['a hole', [undefined, box], [box, box], 'iou: prediction[0] must be a number, or have 4 numbers, got undefined'],
  ['text for a box', [box, '0011'], [box, box], 'iou: prediction[1][0] must be a number, got "0"'],
  ['another number of targets', [box, box], box, 'iou: target must have as many boxes as prediction (2), got 1'],
  ['an inverted prediction', [box, [0, 1, 1, 0]], [box, box], 'iou: prediction[1].y2 must be at least y1 (1), got 0'],
  ['an inverted target', [box, box], [box, [2, 0, 1, 0]], 'iou: target[1].x2 must be at least x1 (2), got 1'],
  ['an infinite low corner', [-Infinity, 0, 1, 1], box, 'iou: prediction[0].x1 must be a finite number, got -Infinity'],
  ['a high corner below all', [0, 0, 1, -Infinity], box, 'iou: prediction[0].y2 must be a finite number, got -Infinity'],
  ['NaN in a target', box, [0, 0, NaN, 1], 'iou: target[0].x2 must be a finite number, got NaN'],
])('%s is refused', (_, prediction, target, message) => {
  expect(() => measured(prediction, target)).toThrow(message);
});

test('the unit is that of the longer side around both boxes, whichever of them it comes from', () => {
  // 8 is the longest side, from the low corner of one box to the high corner of the other
  const [near, far] = [[0, 5, 1, 6], [6, 5, 8, 6]];
  expect(measured([near, [0, 0, 32, 1], far], [far, [0, 0, 1, 1], near]).units).toEqual([1 / 8, 1 / 32, 1 / 8]);
  const [low, high] = [[5, 0, 6, 1], [5, 6, 6, 8]];
  expect(measured([low, high], [high, low]).units).toEqual([1 / 8, 1 / 8]);
});

test('every number of a pair is given in its own unit', () => {
  const { p, t } = measured([box, [0, 0, 32, 16]], [[0, 0, 2, 2], [8, 8, 16, 16]]);
  expect([...p]).toEqual([0, 0, 0.5, 1, 0, 0, 1, 0.5]);
  expect([...t]).toEqual([0, 0, 1, 1, 0.25, 0.25, 0.5, 0.5]);
});

test.each([
  ['more targets', box, [...box, ...box], 'iou: target must have as many boxes as prediction (1), got 2'],
  ['a number among the boxes', [box, 5], [box, box], 'iou: prediction[1] must have 4 numbers, got 5'],
])('%s are refused', (_, prediction, target, message) => {
  expect(() => read(prediction, target)).toThrow(new RangeError(message));
});

test('the smaller of two ends has the slope, and equal ones have half of it each', () => {
  expect([minSlope(1, 2), minSlope(2, 1), minSlope(1, 1)]).toEqual([1, 0, 0.5]);
});
