import { describe, expect, test } from 'vitest';
import { defaults } from '#core/parameter';
import { binaryFields, binaryTable, binaryView, shownProbability } from '#demo/binary/geometry';
import { double, naive, naiveEnd, single } from '#demo/binary/naive';
import { inputs, targetsOf } from '#demo/binary/input';
import { view as entry } from '#demo/binary/view';
import { panels } from '#demo/kit/curves/trace';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { binaryKernels } from '#losses/kernels';

const words = { loss: '손실', slope: '기울기', axis: '로짓 z →', before: '바꾸기 전' };
const bce = binaryKernels['binary-cross-entropy-with-logits']!;
const overLogits = { kernel: bce, values: { posWeight: 1, labelSmoothing: 0 }, input: 'logit', signed: false, x: 1, words } as const;

describe('the binary figure', () => {
  test('the naive form agrees with the stable one where numbers are moderate', () => {
    for (const z of [-8, -1, 0, 2, 8]) for (const y of [0, 0.3, 1]) expect(naive(z, y, 3, double)).toBeCloseTo(bce.at(z, y, { posWeight: 3, labelSmoothing: 0 }).value, 9);
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
    const draw = (wide: boolean) => binaryView({ ...overLogits, y: 0, wide });
    expect(draw(false).walls).toEqual([]);
    expect(draw(true).walls.map(({ format }) => format)).toEqual(['float32', 'float64']);
    expect(draw(true).curve.loss.match(/M/g)).toHaveLength(1);
  });
  test('the walls are those of the smoothed target', () => {
    const draw = (y: number, labelSmoothing: number) =>
      binaryView({ ...overLogits, values: { posWeight: 2, labelSmoothing }, y, wide: true }).walls;
    expect(draw(0, 0.5).map(({ at }) => at)).toEqual(draw(0.25, 0).map(({ at }) => at));
    expect(draw(0, 1)).toEqual(draw(1, 1));
  });
  test('the pure cases stand beside a soft target, and never beside themselves', () => {
    const ids = (y: number) => binaryView({ ...overLogits, y, wide: false }).others.map(({ id }) => id);
    expect([ids(1), ids(0.5), ids(0)]).toEqual([['y0'], ['y1', 'y0'], ['y1']]);
  });
  test('the negative target has the joints of the positive one on the other side', () => {
    const at = { kernel: binaryKernels.hinge!, values: {}, input: 'score', signed: true, x: 0, wide: false, words } as const;
    const joints = (y: number) => binaryView({ ...at, y }).joints.map((joint) => joint.at);
    expect([joints(1), joints(-1)]).toEqual([[1], [-1]]);
  });
  const ranged = ['focal', 'hinge', 'soft-margin', 'squared-hinge'];
  test.each(ranged)('%s holds both of its targets inside the panels, at every end of its sliders', (id) => {
    const { input, signed, parameters } = entry.props(cardOf(id), 'ko', () => true);
    const kernel = binaryKernels[id]!;
    for (const end of ['min', 'max'] as const) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { field }]) => [name, field![end]]));
      const { loss, slope, x } = binaryView({ kernel, values, input, signed, x: 0, y: 1, wide: false, words });
      for (let at = 0; at <= 100; at++) {
        for (const y of targetsOf(signed)) {
          const { value, slope: steepness } = kernel.at(x.invert(at), y, values);
          expect(loss(value)).toBeGreaterThanOrEqual(panels.loss[0] - 1e-9);
          expect(slope(steepness)).toBeGreaterThanOrEqual(panels.slope[0] - 1e-9);
          expect(slope(steepness)).toBeLessThanOrEqual(panels.slope[1] + 1e-9);
        }
      }
    }
  });
  test('a loss of a probability is drawn and tabled where it is infinite', () => {
    const kernel = binaryKernels['binary-cross-entropy']!;
    const values = defaults(kernel.settings);
    const { cross } = binaryView({ kernel, values, input: 'probability', signed: false, x: 0, y: 1, wide: false, words });
    expect([cross.value, cross.yLoss]).toEqual([Infinity, panels.loss[0]]);
    expect(binaryTable(kernel, values, 'probability', 1, []).rows[0]).toEqual(['0.00', '∞', '−∞']);
  });
});

describe('what the binary figure is sent', () => {
  test.each(Object.keys(binaryKernels))('%s is named after itself, and has its own targets', (id) => {
    const { loss, name, input, signed, naive, parameters } = entry.props(cardOf(id), 'en', () => true);
    const [first, target] = cardOf(id).arguments;
    expect([loss, input, signed]).toEqual([id, first!.name, target!.numbers === 'sign']);
    expect(cardOf(id).name.en).toContain(name);
    const fields = binaryFields(input, signed, naive, shownParameters(cardOf(id), 'en'));
    const prediction = inputs[input].symbol[0];
    expect(Object.keys(fields).sort()).toEqual([prediction, 'y', ...Object.keys(parameters), ...(naive ? ['naive'] : [])].sort());
    expect(naive).toBe(id === 'binary-cross-entropy-with-logits');
  });
});
