import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#core/parameter';
import { placeLabels } from '#demo/labels';
import { binaryView, shownProbability } from '#demo/views/binary';
import { double, naive, naiveEnd, single } from '#demo/views/naive';
import { residualFields, residualTable, residualView, span } from '#demo/views/residual';
import { panels } from '#demo/views/trace';
import { binaryKernels, residualKernels } from '#losses/kernels';

const words = { loss: '손실', slope: '기울기', axis: '오차 e →' };
const view = (id: string, values = defaults(residualKernels[id]!.parameters), e = 2) =>
  residualView({ kernel: residualKernels[id]!, values, e, others: [], words });
const bce = binaryKernels['binary-cross-entropy-with-logits']!;

describe('the residual figure', () => {
  test.each(Object.keys(residualKernels))('%s stays inside its panels at every slider setting', (id) => {
    const { parameters } = residualKernels[id]!;
    for (const end of ['min', 'max'] as const) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { slider, default: preset }]) => [name, slider?.[end] ?? preset]));
      const { loss, slope, cross } = view(id, values, span[1]);
      expect(loss(cross.v)).toBeGreaterThanOrEqual(panels.loss[0] - 1e-9);
      expect(slope(cross.g)).toBeGreaterThanOrEqual(panels.slope[0] - 1e-9);
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
  test('two labels that want one point take different sides', () => {
    const [a, b] = placeLabels([{ key: 'a', text: 'one', at: [[50, 50]] }, { key: 'b', text: 'two', at: [[50, 50]] }], []);
    expect([a!.dx, a!.dy]).not.toEqual([b!.dx, b!.dy]);
  });
  test('a label goes to the side where no curve passes', () => {
    const below = Array.from({ length: 101 }, (_, x) => [x, 54] as const);
    expect(placeLabels([{ key: 'a', text: 'one', at: [[50, 50]] }], [below])[0]!.dy).toBeLessThan(0);
  });
});

describe('the binary figure', () => {
  test('the naive form agrees with the stable one where numbers are moderate', () => {
    for (const z of [-8, -1, 0, 2, 8]) for (const y of [0, 0.3, 1]) expect(naive(z, y, 3, double)).toBeCloseTo(bce.at(z, y, { posWeight: 3 }).v, 9);
  });
  test('it stops being a number near 16.6 in float32 and 36.7 in float64, as the formats say', () => {
    // 1 + e^−z rounds to 1 once e^−z is below half the spacing of 1: z > 24 ln 2, z > 53 ln 2
    for (const y of [0, 0.5, 1]) {
      expect(naiveEnd(y, 1, single)).toBeCloseTo(24 * Math.log(2), 2);
      expect(naiveEnd(y, 1, double)).toBeCloseTo(53 * Math.log(2), 2);
    }
    expect(naive(40, 0, 1, double)).toBe(Infinity);
    expect(naive(40, 1, 1, double)).toBeNaN();
  });
  test('a probability is never printed as 0 or 1, which no logit gives', () => {
    expect([-12, -1.5, 0, 12].map(shownProbability)).toEqual(['6.1e−6', '0.182', '0.500', '1 − 6.1e−6']);
  });
  test('walls are drawn only in the wide view, and the stable curve crosses them unbroken', () => {
    const draw = (wide: boolean) => binaryView({ kernel: bce, values: { posWeight: 1 }, z: 1, y: 0, wide, words });
    expect(draw(false).walls).toEqual([]);
    expect(draw(true).walls.map(({ format }) => format)).toEqual(['float32', 'float64']);
    expect(draw(true).curve.loss.match(/M/g)).toHaveLength(1);
  });
  test('the pure cases stand beside a soft target, and never beside themselves', () => {
    const ids = (y: number) => binaryView({ kernel: bce, values: { posWeight: 1 }, z: 1, y, wide: false, words }).others.map(({ id }) => id);
    expect([ids(1), ids(0.5), ids(0)]).toEqual([['y0'], ['y1', 'y0'], ['y1']]);
  });
});
