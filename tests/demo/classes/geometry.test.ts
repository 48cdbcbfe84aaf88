import fc from 'fast-check';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { componentOf } from '#demo/component';
import {
  aim, corners, directions, fieldsOf, leastProbability, logitsAt, logitsOf, lossOf, measure, mixAt, place, probabilities, stepped, type Three,
} from '#demo/classes/geometry';
import { contours } from '#demo/classes/contours';
import { simplex } from '#demo/classes/simplex';
import { initial, read } from '#demo/kit/state/state';
import { view } from '#demo/classes/view';
import { cardOf } from '#cards/index';
import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';
import { shownParameters } from '#demo/kit/figure/names';

const fields = fieldsOf(shownParameters(cardOf('sparse-categorical-cross-entropy'), 'ko'));

const logits = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -5, max: 5, noNaN: true }))) as unknown as fc.Arbitrary<Three>;
const target = fc.integer({ min: 0, max: 2 });
const smoothing = fc.double({ min: 0, max: 0.5, noNaN: true });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the view of classes', () => {
  test('the probabilities are the softmax and sum to 1', () => {
    fc.assert(fc.property(logits, (z) => {
      const p = probabilities(z);
      const all = sum(z.map(Math.exp));
      expect(sum(p)).toBeCloseTo(1, 12);
      p.forEach((value, k) => expect(value).toBeCloseTo(Math.exp(z[k]!) / all, 12));
    }));
  });

  test('value and gradient are those of the library, and the gradient is the way from the aim to the probabilities', () => {
    fc.assert(fc.property(logits, target, smoothing, (z, y, labelSmoothing) => {
      const { value, grad } = sparseCategoricalCrossEntropy([[...z]], [y], { labelSmoothing });
      const seen = measure(z, y, labelSmoothing);
      expect(seen.value).toBe(value);
      expect(seen.grad).toEqual([...grad]);
      const [p, q] = [probabilities(z), aim(y, labelSmoothing)];
      seen.grad.forEach((slope, k) => expect(slope).toBeCloseTo(p[k]! - q[k]!, 12));
    }));
  });

  test('one step of descent never makes the loss larger', () => {
    fc.assert(fc.property(logits, target, smoothing, (z, y, s) => {
      const { value, grad } = measure(z, y, s);
      expect(lossOf(stepped(z, grad), y, s)).toBeLessThanOrEqual(value + 1e-12);
    }));
  });

  test('the triangle is equilateral in its drawing and holds every mix', () => {
    const [a, b, c] = corners.map(([x, y]) => [x * 3.52, y * 3.26] as const);
    const sides = [[a!, b!], [b!, c!], [c!, a!]].map(([from, to]) => Math.hypot(to![0] - from![0], to![1] - from![1]));
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThan(1.005);
    expect([[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((p) => place(p as unknown as Three))).toEqual(corners);
  });

  test('a place in the triangle and its logits lead back to it', () => {
    fc.assert(fc.property(logits, (z) => {
      const p = probabilities(z);
      fc.pre(Math.min(...p) > leastProbability);
      const back = probabilities(logitsAt(mixAt(p[2] - p[1], p[0]), z));
      back.forEach((value, k) => expect(value).toBeCloseTo(p[k]!, 9));
    }));
  });

  test('a point dragged anywhere, also outside, gives logits the sliders can show', () => {
    const anywhere = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(fc.property(anywhere, anywhere, logits, (across, up, former) => {
      const p = mixAt(across, up);
      expect(sum(p)).toBeCloseTo(1, 9);
      for (const z of logitsAt(p, former)) {
        expect(z).toBeGreaterThanOrEqual(fields.z1.min);
        expect(z).toBeLessThanOrEqual(fields.z1.max);
      }
    }));
  });

  test('every point of a contour has its loss', () => {
    for (const [y, s] of [[0, 0], [1, 0.1], [2, 0.5]] as const) {
      const lines = contours(y, s);
      expect(lines.length).toBeGreaterThan(1);
      for (const { level, positions } of lines) {
        for (const [x, height] of positions) {
          const p = mixAt(directions.across.scale.invert(x), directions.up.scale.invert(height));
          // on the rim itself a smoothed loss is infinite: no position is fine enough to tell
          if (s === 0 || Math.min(...p) > 0.01) expect(lossOf(p, y, s)).toBeCloseTo(level, 2);
        }
      }
    }
  });

  test('labels of the triangle stay in the drawing, wherever the point is', () => {
    fc.assert(fc.property(logits, target, smoothing, (z, y, s) => {
      const { grad } = measure(z, y, s);
      const { loss, levels } = simplex(probabilities(z), aim(y, s), z, grad, contours(y, s), 'loss 1.41');
      for (const at of [loss, ...levels]) for (const place of at ?? []) expect(place > 0 && place < 100).toBe(true);
    }), { numRuns: 30 });
  });

  test('an address with nonsense gives a state the view can draw', () => {
    const state = read(fields, new URLSearchParams('z1=1e300&z2=NaN&z3=-99&y=7&labelSmoothing=0.9&__proto__=1'));
    expect(logitsOf(state)).toEqual([5, fields.z2.default, -5]);
    expect(state).toMatchObject({ y: 2, labelSmoothing: 0.5 });
  });

  test('the build draws the same figure every time, with its numbers', async () => {
    const Demo = await componentOf('classes');
    const draw = () => render(h(Demo, view.props(cardOf('sparse-categorical-cross-entropy'), 'en', () => true)));
    const { value } = measure(logitsOf(initial(fields)), 0, 0);
    expect(draw()).toBe(draw());
    expect(draw()).toContain(value.toFixed(2));
    expect(draw()).not.toMatch(/NaN|undefined|\{\w+\}/);
  });
});
