import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contours } from '#demo/classes/triangle/contours';
import {
  corners, directions, fieldsOf, leastProbability, logitFor, logitsAt, mixAt, place, settingOf, stepped, stretch, threeOf,
} from '#demo/classes/geometry';
import { losses } from '#demo/classes/measure/losses';
import { partsOf } from '#demo/classes/measure/parts';
import { presets } from '#demo/classes/presets';
import { aim, distributionOf, lossesAt, measure, problemOf, type Loaded, type Setting } from '#demo/classes/measure/problem';
import { simplex } from '#demo/classes/triangle/simplex';
import { softmax, type Three } from '#demo/classes/measure/three';
import { view } from '#demo/classes/view';
import { initial, read, type State } from '#demo/kit/state/state';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf, cards } from '#cards/index';
import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';
import { anywhere } from '../drawn.ts';
import { seeded } from '../../sample/random.ts';

const three = (min: number, max: number) =>
  fc.tuple(...[0, 1, 2].map(() => fc.double({ min, max, noNaN: true }))) as unknown as fc.Arbitrary<Three>;
const logits = three(-5, 5);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const ids = Object.keys(losses);
const runs = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await losses[id]!()] as const)));
const given = (id: string, state?: State): { problem: Loaded; setting: Setting; state: State } => {
  const card = cardOf(id);
  const [problem, parameters] = [{ ...problemOf(card)!, run: runs[id]! }, shownParameters(card, 'ko')];
  const at = state ?? initial(fieldsOf(problem, parameters));
  return { problem, setting: settingOf(problem, parameters, at), state: at };
};
const states = (id: string): State[] => {
  const fields = fieldsOf(problemOf(cardOf(id))!, shownParameters(cardOf(id), 'ko'));
  const random = seeded(7);
  return [initial(fields), ...Array.from({ length: 12 }, () => anywhere(random)(fields))];
};

describe('the view of classes', () => {
  test('fits every loss of one predicted distribution over classes, and none of scores', () => {
    const fitting = cards.filter((card) => view.fits(card)).map(({ id }) => id);
    expect(fitting.sort()).toEqual([...ids].sort());
    for (const id of ['multiclass-hinge', 'multilabel-margin', 'multilabel-soft-margin', 'z-loss']) expect(fitting).not.toContain(id);
  });

  test('the probabilities are the softmax and sum to 1', () => {
    fc.assert(fc.property(logits, fc.double({ min: 0.5, max: 10, noNaN: true }), (z, temperature) => {
      const p = softmax(z, temperature);
      const terms = z.map((each) => Math.exp(each / temperature));
      expect(sum(p)).toBeCloseTo(1, 12);
      p.forEach((value, k) => expect(value).toBeCloseTo(terms[k]! / sum(terms), 12));
    }));
  });

  test('cross-entropy is measured by the library, and its gradient is the way from the aim to the probabilities', () => {
    fc.assert(fc.property(logits, fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (z, y, labelSmoothing) => {
      const { problem } = given('sparse-categorical-cross-entropy');
      const setting = { y, given: [0, 0, 0], options: { labelSmoothing } } as const;
      const { value, grad } = sparseCategoricalCrossEntropy([[...z]], [y], { labelSmoothing });
      const seen = measure(problem, setting, z);
      expect([seen.value, seen.grad]).toEqual([value, [...grad]]);
      const times = stretch(seen.logitGrad, softmax(z), aim(problem, setting));
      if (times !== undefined) expect(times).toBeCloseTo(1, 9);
    }));
  });

  test.each(ids)('the gradient of %s in the logits is that of differences', (id) => {
    for (const state of states(id)) {
      const { problem, setting } = given(id, state);
      const z = threeOf(state, 'z');
      const beside = (k: number, by: number) => z.map((each, j) => each + (j === k ? by : 0)) as unknown as Three;
      const at = (k: number, by: number) => measure(problem, setting, beside(k, by)).value;
      measure(problem, setting, z).logitGrad.forEach((slope, k) => expect(slope).toBeCloseTo((at(k, 1e-5) - at(k, -1e-5)) / 2e-5, 5));
    }
  });

  test.each(ids)('a small step along the gradient of %s never makes the loss larger', (id) => {
    for (const state of states(id)) {
      const { problem, setting } = given(id, state);
      const z = threeOf(state, 'z');
      const { value, logitGrad } = measure(problem, setting, z);
      const small = logitGrad.map((slope) => slope * 0.01) as unknown as Three;
      const after = stepped(z, small, setting.options.temperature as number | undefined);
      expect(lossesAt(problem, setting, [after])[0]!).toBeLessThanOrEqual(value + 1e-6);
    }
  });

  test.each(ids)('the losses of many distributions by %s are those of each alone', (id) => {
    for (const state of states(id)) {
      const { problem, setting } = given(id, state);
      const rows = [threeOf(state, 'z'), [0, 0, 0], [1, -2, 0.5]] as const;
      const together = lossesAt(problem, setting, rows.map((z) => distributionOf(z, setting)));
      rows.forEach((z, row) => expect(together[row]).toBeCloseTo(measure(problem, setting, z).value, 9));
    }
  });

  test('the parts of a sum add up to what the loss is', () => {
    const kinds = [
      ['jensen-shannon-divergence', 'halves'], ['absolute-error-on-probabilities', 'errors'], ['categorical-cross-entropy', 'crossEntropy'],
    ] as const;
    for (const [id, kind] of kinds) {
      for (const drawn of states(id)) {
        const { problem, setting } = given(id, { ...drawn, ...('w' in drawn && { w: 1 }) });
        const z = threeOf(drawn, 'z');
        expect(partsOf(kind, softmax(z), aim(problem, setting))!.sum).toBeCloseTo(measure(problem, setting, z).value, 9);
      }
    }
    expect(partsOf('none', [1, 0, 0], [1, 0, 0])).toBeUndefined();
  });

  test('the triangle is equilateral in its drawing and holds every mix', () => {
    const [a, b, c] = corners.map(([x, y]) => [x * 3.52, y * 3.26] as const);
    const sides = [[a!, b!], [b!, c!], [c!, a!]].map(([from, to]) => Math.hypot(to![0] - from![0], to![1] - from![1]));
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThan(1.005);
    expect([[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((p) => place(p as unknown as Three))).toEqual(corners);
  });

  test('a place in the triangle and its logits lead back to it, at any temperature', () => {
    fc.assert(fc.property(logits, fc.constantFrom(0.5, 1, 2), (z, temperature) => {
      const p = softmax(z, temperature);
      fc.pre(Math.min(...p) > leastProbability);
      const back = softmax(logitsAt(mixAt(p[2] - p[1], p[0]), z, temperature), temperature);
      back.forEach((value, k) => expect(value).toBeCloseTo(p[k]!, 9));
    }));
  });

  test('the end of a bar gives its class that probability, and leaves the other logits', () => {
    fc.assert(fc.property(logits, fc.integer({ min: 0, max: 2 }), fc.double({ min: 0.01, max: 0.98, noNaN: true }), (z, k, p) => {
      const moved = z.map((each, j) => (j === k ? logitFor(k, p, z, 2) : each)) as unknown as Three;
      expect(softmax(moved, 2)[k]).toBeCloseTo(p, 9);
      expect(Number.isFinite(logitFor(k, 0, z)) && Number.isFinite(logitFor(k, 1, z))).toBe(true);
    }));
  });

  test('a point dragged anywhere, also outside, gives logits the fields can hold', () => {
    const far = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(fc.property(far, far, logits, (across, up, former) => {
      const p = mixAt(across, up);
      expect(sum(p)).toBeCloseTo(1, 9);
      for (const z of logitsAt(p, former)) expect(Math.abs(z)).toBeLessThanOrEqual(5);
    }));
  });

  test.each(ids)('every point of a contour of %s has its loss', (id) => {
    for (const state of states(id).slice(0, 6)) {
      const { problem, setting } = given(id, state);
      const lines = contours(problem, setting);
      const isFlat = lossesAt(problem, setting, [[0.1, 0.3, 0.6]])[0] === 0; // weighted by 0
      expect(lines.length > 0).toBe(!isFlat);
      for (const { level, positions } of lines) {
        for (const [x, height] of positions) {
          const p = mixAt(directions.across.scale.invert(x), directions.up.scale.invert(height));
          // on the rim itself a logarithm is infinite: no position is fine enough to tell
          if (Math.min(...p) > 0.01) expect(Math.abs(lossesAt(problem, setting, [p])[0]! / level - 1)).toBeLessThan(0.01);
        }
      }
    }
  });

  test.each(ids)('labels of the triangle of %s stay in the drawing, wherever the point is', (id) => {
    for (const state of states(id)) {
      const { problem, setting } = given(id, state);
      const z = threeOf(state, 'z');
      const next = stepped(z, measure(problem, setting, z).logitGrad);
      const seen = simplex({
        p: distributionOf(z, setting), q: aim(problem, setting), next, lines: contours(problem, setting),
        loss: 'loss 1.41', target: 'target',
      });
      for (const at of [seen.loss, seen.target, ...seen.levels]) for (const place of at ?? []) expect(place > 0 && place < 100).toBe(true);
    }
  });

  test('an address with nonsense gives a state the view can draw', () => {
    const fields = fieldsOf({ target: 'id', weighted: true }, shownParameters(cardOf('sparse-categorical-cross-entropy'), 'ko'));
    const state = read(fields, new URLSearchParams('z1=1e300&z2=NaN&z3=-99&y=7&labelSmoothing=0.9&w=0&__proto__=1'));
    expect(threeOf(state, 'z')).toEqual([5, fields.z2!.default, -5]);
    expect(state).toMatchObject({ y: 2, labelSmoothing: 0.5, w: 0.1 });
  });

  test('a target of shares that are all 0 is uniform, and the first target is one of the presets', () => {
    const { problem, setting } = given('kullback-leibler-divergence', { z1: 0, z2: 0, z3: 0, t1: 0, t2: 0, t3: 0 });
    expect(aim(problem, setting)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(measure(problem, setting, [0, 0, 0]).value).toBeCloseTo(0, 12);
    expect(given('kullback-leibler-divergence').setting.given).toEqual(presets.distribution.soft);
    expect(given('distillation').setting.given).toEqual(presets.teacher.similar);
  });
});
