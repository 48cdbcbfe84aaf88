import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#core/parameter';
import { panels } from '#demo/kit/curves/trace';
import { residualFields, residualTable, residualView, span } from '#demo/residual/geometry';
import { view as entry } from '#demo/residual/view';
import { cardOf } from '#cards/index';
import { residualKernels } from '#losses/kernels';

const words = { loss: '손실', slope: '기울기', axis: '잔차 e →', before: '바꾸기 전' };
const view = (id: string, values = defaults(residualKernels[id]!.settings), e = 2) =>
  residualView({ kernel: residualKernels[id]!, values, e, others: [], words });

describe('the residual figure', () => {
  test.each(Object.keys(residualKernels))('%s stays inside its panels at every slider setting', (id) => {
    const { parameters } = cardOf(id);
    for (const end of ['min', 'max'] as const) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { slider, default: preset }]) => [name, slider?.[end] ?? preset]));
      const { loss, slope, cross } = view(id, values, span[1]);
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
    const moved = residualView({ kernel: residualKernels.huber!, values: { delta: 2 }, former: { delta: 1 }, e: 2, others: [], words });
    expect(moved.ghost!.loss).not.toBe(moved.curve.loss);
  });
  test('every other loss is a switch in the state, on where it is shown from the start', () => {
    expect(residualFields({}, ['a', 'b'], ['b'])).toMatchObject({ a: { default: 0 }, b: { default: 1 } });
  });
  test('the table holds what the loss gives', () => {
    const { rows } = residualTable(residualKernels.huber!, { delta: 1.5 }, { e: 'e', v: 'v', g: 'g' });
    expect(rows.find(([e]) => e === '−3')).toEqual(['−3', '3.375', '−1.500']);
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
      const { labels } = residualView({ kernel: residualKernels.huber!, values: { delta: delta / 10 }, e: e / 10, others, words: { ...words, loss: '후버' } });
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
