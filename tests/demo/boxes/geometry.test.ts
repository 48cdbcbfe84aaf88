import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowsOf, labelsOf, x, y } from '#demo/boxes/drawing';
import { enclosingOf, intersectionOf, plane, type Box, type Pair } from '#demo/boxes/box';
import { asFields, fieldsOf, measure, pairOf, relationOf } from '#demo/boxes/geometry';
import { boxLosses, type BoxLoss } from '#demo/boxes/losses';
import { firstPreset, presetNames, presets } from '#demo/boxes/presets';
import { initial, read, write } from '#demo/kit/state/state';

const losses = Object.keys(boxLosses) as BoxLoss[];
const tenths = (limit: number) => fc.integer({ min: 0, max: limit * 10 }).map((n) => n / 10);
const box = fc.tuple(tenths(plane.x), tenths(plane.y), tenths(plane.x), tenths(plane.y))
  .map(([ax, ay, bx, by]): Box => [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]);
const pairs: fc.Arbitrary<Pair> = fc.record({ prediction: box, target: box });

describe.each(losses)('the view of boxes, %s', (loss) => {
  test('value and gradient are those of the library, and the terms add up to it', () => {
    fc.assert(fc.property(pairs, (pair) => {
      const { value, grad } = boxLosses[loss]([...pair.prediction], [...pair.target]);
      const seen = measure(pair, loss);
      expect(seen.value).toBe(value);
      expect(seen.grad).toEqual([...grad]);
      expect(seen.terms.reduce((sum, term) => sum + term.value, 0)).toBeCloseTo(value, 12);
    }));
  });

  test('arrows point against the slope of their side and fit beside it', () => {
    fc.assert(fc.property(pairs, (pair) => {
      const { grad } = measure(pair, loss);
      arrowsOf(pair.prediction, grad).forEach((arrow, side) => {
        if (!arrow) return;
        const [from, to] = arrow;
        const move = side % 2 === 0 ? x.invert(to[0]) - x.invert(from[0]) : y.invert(to[1]) - y.invert(from[1]);
        expect(move * grad[side]!).toBeLessThanOrEqual(0);
        expect(Math.abs(move)).toBeLessThan(1.81);
      });
    }));
  });

  test('it starts at a preset that is kept by the address', () => {
    const fields = fieldsOf(loss);
    expect(pairOf(initial(fields))).toEqual(presets[firstPreset[loss]]);
    for (const name of presetNames) {
      const state = { ...initial(fields), ...asFields(presets[name]) };
      expect(pairOf(read(fields, new URLSearchParams(write(fields, state).toString())))).toEqual(presets[name]);
    }
  });
});

describe('how two boxes lie', () => {
  test.each([['overlapping', 'overlapping'], ['disjoint', 'apart'], ['nested', 'nested'], ['touching', 'apart'], ['aspect', 'overlapping'], ['equal', 'equal']] as const)(
    'the preset %s is %s', (name, relation) => expect(relationOf(presets[name], measure(presets[name], 'generalized-iou'))).toBe(relation));

  test('touching boxes share an edge and no area', () => {
    const { prediction, target } = presets.touching;
    expect(prediction[2]).toBe(target[0]);
    expect(intersectionOf(presets.touching)).toBeUndefined();
  });

  test('two boxes without area are flat, equal ones are equal', () => {
    const flat: Pair = { prediction: [1, 1, 1, 3], target: [2, 2, 5, 2] };
    expect(relationOf(flat, measure(flat, 'distance-iou'))).toBe('flat');
    const point: Pair = { prediction: [1, 1, 1, 1], target: [1, 1, 1, 1] };
    expect(relationOf(point, measure(point, 'distance-iou'))).toBe('equal');
  });

  test('corners in an address may be in any order, and nonsense stays in the plane', () => {
    const fields = fieldsOf('generalized-iou');
    expect(pairOf(read(fields, new URLSearchParams('px1=5&px2=2&py1=6&py2=1'))).prediction).toEqual([2, 1, 5, 6]);
    const [x1, y1, x2, y2] = pairOf(read(fields, new URLSearchParams('tx1=-9&tx2=1e9&ty1=<b>&ty2=99'))).target;
    expect([x1, x2, y2]).toEqual([0, plane.x, plane.y]);
    expect(y1).toBe(presets.disjoint.target[1]);
  });

  test('the enclosing box holds both, and each holds the intersection', () => {
    fc.assert(fc.property(pairs, (pair) => {
      const whole = enclosingOf(pair);
      const holds = (outer: Box, inner: Box) => outer.every((side, at) => (at < 2 ? side <= inner[at]! : side >= inner[at]!));
      for (const one of [pair.prediction, pair.target]) {
        expect(holds(whole, one)).toBe(true);
        const shared = intersectionOf(pair);
        if (shared) expect(holds(one, shared)).toBe(true);
      }
    }));
  });

  test('labels lie in the drawing, and that of C beside both boxes', () => {
    fc.assert(fc.property(pairs, (pair) => {
      const widths = { prediction: 60, target: 40 };
      const labels = labelsOf(pair, measure(pair, 'generalized-iou'), { names: widths, ratios: widths }, ['I', 'C', 'ρ', 'c']);
      for (const [left, top] of Object.values(labels)) for (const place of [left, top]) expect(place > 0 && place < 100).toBe(true);
      if (!labels['C']) return;
      const [across, up] = [x.invert(labels['C'][0]), y.invert(labels['C'][1])];
      for (const [x1, y1, x2, y2] of [pair.prediction, pair.target]) expect(across > x1 && across < x2 && up > y1 && up < y2).toBe(false);
    }));
  });
});
