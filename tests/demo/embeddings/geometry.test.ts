import fc from 'fast-check';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { componentOf } from '#demo/component';
import {
  asFields, ball, corners, distance, fieldsOf, hinge, learningRate, measure, reach, stepped, tripleOf, type Spot, type Triple,
} from '#demo/embeddings/geometry';
import { plane, x, y } from '#demo/embeddings/plane';
import { collide, placeLabels, within, type Box } from '#demo/kit/plot/placing';
import { initial, read, write } from '#demo/kit/state/state';
import { view } from '#demo/embeddings/view';
import { cardOf } from '#cards/index';
import { triplet } from '#losses/triplet';
import { shownParameters } from '#demo/kit/figure/names';

const fields = fieldsOf(shownParameters(cardOf('triplet'), 'ko'));

const hundredths = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((n) => n / 100);
const spot = fc.tuple(hundredths(reach.x), hundredths(reach.y));
const triples = fc.record({ anchor: spot, positive: spot, negative: spot }) as fc.Arbitrary<Triple>;
const options = fc.record({
  margin: fc.integer({ min: 1, max: 30 }).map((n) => n / 10), p: fc.constantFrom(1, 1.5, 2, 4, 6), swap: fc.constantFrom(0, 1),
});

describe('the view of embeddings', () => {
  test('value and gradient are those of the library', () => {
    fc.assert(fc.property(triples, options, ({ anchor, positive, negative }, { margin, p, swap }) => {
      const { value, grad } = triplet([...anchor], [...positive], [...negative], { margin, p, swap: swap === 1 });
      const seen = measure({ anchor, positive, negative }, { margin, p, swap });
      expect(seen.value).toBe(value);
      for (const corner of corners) expect(seen.grad[corner]).toEqual([...grad[corner]]);
    }));
  });

  test('the distances are those the loss is made of', () => {
    expect(distance([0, 0], [3, 4], 2)).toBeCloseTo(5, 12);
    expect(distance([0, 0], [3, 4], 1)).toBeCloseTo(7, 12);
    fc.assert(fc.property(triples, options, (triple, { margin, p, swap }) => {
      const { value, toPositive, counted } = measure(triple, { margin, p, swap });
      expect(Math.max(0, toPositive - counted + margin)).toBeCloseTo(value, 9);
    }));
  });

  test('a negative inside the margin costs, one outside does not', () => {
    fc.assert(fc.property(triples, options, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (triple, { margin, p }, share) => {
      const { toPositive } = measure(triple, { margin, p, swap: 0 });
      const rim = ball(triple.anchor, toPositive + margin, p)[17]!;
      const on = (t: number): Spot => [0, 1].map((axis) => triple.anchor[axis]! + t * (rim[axis]! - triple.anchor[axis]!)) as unknown as Spot;
      expect(measure({ ...triple, negative: on(share) }, { margin, p, swap: 0 }).value).toBeGreaterThan(0);
      expect(measure({ ...triple, negative: on(1 + share) }, { margin, p, swap: 0 }).value).toBe(0);
    }));
  });

  test('arrows point against the gradient, and a resting triple has none', () => {
    fc.assert(fc.property(triples, options, (triple, chosen) => {
      const sizes = measure(triple, chosen);
      const { at, arrows } = plane(triple, sizes, chosen);
      for (const corner of corners) {
        const [dx, dy] = [x.invert(arrows[corner][0]) - x.invert(at[corner][0]), y.invert(arrows[corner][1]) - y.invert(at[corner][1])];
        expect(dx).toBeCloseTo(-0.6 * sizes.grad[corner][0], 9);
        expect(dy).toBeCloseTo(-0.6 * sizes.grad[corner][1], 9);
      }
    }));
  });

  test('a step goes against the gradient by the learning rate and stays in the plane', () => {
    const triple = tripleOf(initial(fields));
    const { grad, value } = measure(triple, { margin: 1, p: 2, swap: 0 });
    const next = stepped(triple, grad);
    for (const corner of corners) expect(next[corner][0]).toBeCloseTo(triple[corner][0] - learningRate * grad[corner][0], 12);
    expect(measure(next, { margin: 1, p: 2, swap: 0 }).value).toBeLessThan(value);
    fc.assert(fc.property(triples, options, (from, chosen) => {
      for (const [px, py] of Object.values(stepped(from, measure(from, chosen).grad, 100))) {
        expect(Math.abs(px) <= reach.x && Math.abs(py) <= reach.y).toBe(true);
      }
    }));
  });

  test('the hinge falls by 1 a unit to 0 at positive plus margin', () => {
    expect(hinge(1.5, 1, 6)).toEqual([[0, 2.5], [2.5, 0], [6, 0]]);
  });

  test('labels hit neither each other nor a point, and none is cut', () => {
    const view = { width: 300, height: 250 };
    const boxes = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 250 }), width: fc.constant(32), height: fc.constant(16) }), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(fc.array(boxes, { maxLength: 5 }), boxes, (wishes, standing) => {
      const placed = placeLabels(wishes, standing, view).filter((box): box is Box => box !== undefined);
      placed.forEach((box, i) => {
        expect(within(box, view)).toBe(true);
        expect([...standing, ...placed.slice(0, i)].some((other) => collide(box, other))).toBe(false);
      });
    }));
  });

  test('points survive the address, and nonsense in it is clamped to the plane', () => {
    fc.assert(fc.property(triples, (triple) => {
      const state = { ...initial(fields), ...asFields(triple) };
      expect(tripleOf(read(fields, new URLSearchParams(write(fields, state).toString())))).toEqual(triple);
    }));
    const state = read(fields, new URLSearchParams('ax=1e300&ay=-99&px=<b>&p=0&margin=-4&swap=2'));
    expect(state).toMatchObject({ ay: -2.5, px: fields.px.default, p: 1, margin: 0.1, swap: 1 });
    expect(Math.abs(state.ax)).toBeLessThanOrEqual(reach.x);
  });

  test('the build draws the same figure every time, three points of it movable', async () => {
    const Demo = await componentOf('embeddings');
    const draw = () => render(h(Demo, view.props(cardOf('triplet'), 'en', () => true)));
    expect(draw()).toBe(draw());
    expect(draw().match(/role="slider"/g)).toHaveLength(3);
    expect(draw()).not.toMatch(/NaN|undefined|\{\w+\}/);
  });
});
