import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#core/parameter';
import { panels } from '#demo/kit/curves/trace';
import { shownParameters } from '#demo/kit/figure/names';
import { crosshairField, reachOf, residualFields, residualTable, residualView } from '#demo/residual/geometry';
import { ofSteepness } from '#demo/residual/sentences';
import { words as residualWords } from '#demo/residual/words';
import { steepness } from '#demo/kit/curves/steepness';
import type { ResidualKernel } from '#core/card/kinds';
import { view as entry } from '#demo/residual/view';
import { cardOf } from '#cards/index';
import { residualKernels } from '#losses/kernels';

const words = { loss: '손실', slope: '기울기', axis: '잔차 e →', before: '바꾸기 전' };
const reach = (id: string) => reachOf(residualKernels[id]!, shownParameters(cardOf(id), 'ko'));
const view = (id: string, values = defaults(residualKernels[id]!.settings), e = 2) =>
  residualView({ kernel: residualKernels[id]!, reach: reach(id), values, e, others: [], words });

describe('the residual figure', () => {
  test.each(Object.keys(residualKernels))('%s stays inside its panels at every slider setting', (id) => {
    const { parameters } = cardOf(id);
    for (const end of ['min', 'max'] as const) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { slider, default: preset }]) => [name, slider?.[end] ?? preset]));
      const { loss, slope, cross } = view(id, values, reach(id));
      expect(loss(cross.value)).toBeGreaterThanOrEqual(panels.loss[0] - 1e-9);
      expect(slope(cross.slope)).toBeGreaterThanOrEqual(panels.slope[0] - 1e-9);
    }
  });
  test('the curve of Huber passes its joints exactly', () => {
    const { curve, joints } = view('huber', { delta: 1.37 });
    expect(joints.map(({ at }) => at)).toEqual([-1.37, 1.37]);
    for (const { x, loss } of joints) expect(curve.loss).toContain(`${Math.round(x * 100) / 100} ${Math.round(loss * 100) / 100}`);
    expect(joints.every(({ jump }) => jump === undefined)).toBe(true);
  });
  test('the slope of the absolute error jumps at 0: its path has a gap, and 0 a point of its own', () => {
    const { curve, joints, slope } = view('mean-absolute-error');
    expect(curve.slope.match(/M/g)).toHaveLength(2);
    expect(joints[0]!.jump).toEqual([slope(-1), slope(1)]);
    expect(joints[0]!.slope).toBe(slope(0));
  });
  test('the scales hold still while a parameter moves within the drawing', () => {
    expect(view('huber', { delta: 0.4 }).loss.domain).toEqual(view('huber', { delta: 1.4 }).loss.domain);
  });
  test('a ghost is drawn only of another setting', () => {
    expect(view('huber').ghost).toBeUndefined();
    const kernel = residualKernels.huber!;
    const moved = residualView({ kernel, reach: 5, values: { delta: 2 }, former: { delta: 1 }, e: 2, others: [], words });
    expect(moved.ghost!.loss).not.toBe(moved.curve.loss);
  });
  test('every other loss is a switch in the state, on where it is shown from the start', () => {
    expect(residualFields({}, 4, ['a', 'b'], ['b'])).toMatchObject({ a: { default: 0 }, b: { default: 1 } });
  });
  test('the table holds what the loss gives', () => {
    const { rows } = residualTable(residualKernels.huber!, 5, { delta: 1.5 }, { e: 'e', v: 'v', g: 'g' });
    expect(rows.find(([e]) => e === '−3')).toEqual(['−3', '3.375', '−1.500']);
  });
});

describe('what is drawn follows from the loss', () => {
  /** Huber that bends elsewhere. */
  const bendsAt = (threshold: number): ResidualKernel =>
    ({ ...residualKernels.huber!, settings: { delta: { default: threshold, domain: { above: 0 } } } });
  test.each([0.02, 0.5, 10, 3000])('a loss that bends at %f shows its joints, its tint and its straight pieces', (threshold) => {
    const kernel = bendsAt(threshold);
    const { joints, zone, x } = residualView({ kernel, reach: reachOf(kernel, {}), values: { delta: threshold }, e: 0, others: [], words });
    expect(joints.map(({ at }) => at)).toEqual([-threshold, threshold]);
    expect(zone).toMatchObject({ owner: 'delta', left: x(-threshold), right: x(threshold) });
    expect(zone!.left).toBeGreaterThan(20);
    expect(zone!.right - zone!.left).toBeGreaterThan(10);
    const { min, max, step, default: start } = crosshairField(reachOf(kernel, {}));
    expect([min, max]).toEqual([x.domain[0], x.domain[1]]);
    expect(start).toBeGreaterThan(threshold / 3);
    expect(max / step).toBeGreaterThan(30);
    expect(max / step).toBeLessThan(500);
  });
  test('every threshold that a slider sets is drawn with room beside it', () => {
    for (const id of ['huber', 'smooth-l1']) {
      const [name, { slider }] = Object.entries(cardOf(id).parameters)[0]!;
      expect(view(id, { [name]: slider!.max }).zone!.right).toBeLessThan(95);
    }
  });
  test('the level of a quantile tints nothing: it is no residual', () => expect(view('quantile').zone).toBeUndefined());
  test('the residual of the largest slope is drawn, however far out it is', () => {
    fc.assert(fc.property(fc.integer({ min: -40, max: 9 }), fc.integer({ min: 2, max: 40 }), (alpha, scale) => {
      const { steepness: { above }, x, slope } = view('barron', { alpha: alpha / 10, scale: scale / 10 });
      expect(x(above.at)).toBeLessThan(100);
      expect(slope(above.largest)).toBeGreaterThan(panels.slope[0]);
    }));
  });
});

describe('the sentence about the largest slope', () => {
  const sentence = (slope: (e: number) => number) => ofSteepness(steepness(slope), residualWords.en);
  test.each([
    ['a limit that is reached', (e: number) => Math.max(-10, Math.min(10, e)), 'bounded', ['10.00']],
    ['a limit that is only approached', (e: number) => 3 * Math.tanh(e / 50), 'bounded', ['3.00']],
    ['another limit on either side', (e: number) => (e < 0 ? -0.9 : 0.1), 'sides', ['0.90', '0.10']],
    ['a largest slope, and 0 far out', (e: number) => e * Math.exp(-((e / 8) ** 2) / 2), 'peak', ['4.85', '8.00']],
    ['a largest slope at a joint, and less beyond', (e: number) => (Math.abs(e) < 2 ? e : Math.sign(e) / 2), 'peak', ['2.00', '2.00']],
    ['no limit', (e: number) => e, 'unbounded', []],
    ['no limit, ever more slowly', (e: number) => Math.sign(e) * Math.log1p(Math.abs(e)), 'unbounded', []],
  ] as const)('of %s', (_, slope, kind, numbers) => {
    const said = sentence(slope)!;
    expect(said.text).toBe(residualWords.en[kind]);
    expect(Object.values(said.numbers).map(({ text }) => text)).toEqual(numbers);
  });
  test('is left out where no one sentence is true of both sides', () => {
    expect(sentence((e) => (e < 0 ? -1 : e))).toBeUndefined();
    expect(sentence((e) => (e < 0 ? -1 : e * Math.exp(-e)))).toBeUndefined();
  });
});

describe('what the residual figure is sent', () => {
  test('names the loss itself nowhere among the others, and shows the two yardsticks', () => {
    const sent = (loss: string) => entry.props(cardOf(loss), 'ko', () => true);
    expect(sent('huber').others.map(({ id }) => id)).not.toContain('huber');
    expect(sent('huber').shown).toEqual(['mean-squared-error', 'mean-absolute-error']);
    expect(sent('mean-squared-error').shown).toEqual(['mean-absolute-error']);
  });
  test('offers no loss that has no page', () => {
    expect(entry.props(cardOf('huber'), 'en', (id) => id === 'log-cosh').others).toEqual([{ id: 'log-cosh', name: 'Log-cosh' }]);
  });
});

describe('labels', () => {
  test('neither cover each other nor leave the drawing, wherever the crosshair stands', () => {
    const others = ['mean-squared-error', 'mean-absolute-error'].map((id) => ({ id, name: '평균 제곱 오차', kernel: residualKernels[id]! }));
    fc.assert(fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 40 }), (e, delta) => {
      const state = { kernel: residualKernels.huber!, reach: 5, values: { delta: delta / 10 }, e: e / 10 };
      const { labels } = residualView({ ...state, others, words: { ...words, loss: '후버' } });
      for (const { x, dx, anchor } of labels) {
        const left = (x / 100) * 668 + dx - (anchor === 'end' ? 90 : anchor === 'middle' ? 45 : 0);
        expect(left).toBeGreaterThan(-20);
        expect(left).toBeLessThan(668 - 40);
      }
      const spots = labels.map(({ x, y, dx, dy, anchor }) => `${x} ${y} ${dx} ${dy} ${anchor}`);
      expect(new Set(spots).size).toBe(labels.length);
    }), { numRuns: 60 });
  });
});
