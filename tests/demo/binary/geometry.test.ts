import { describe, expect, test } from 'vitest';
import { binaryView, shownProbability } from '#demo/binary/geometry';
import { double, naive, naiveEnd, single } from '#demo/binary/naive';
import { binaryKernels } from '#losses/kernels';

const words = { loss: '손실', slope: '기울기', axis: '로짓 z →', before: '바꾸기 전' };
const bce = binaryKernels['binary-cross-entropy-with-logits']!;

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
    const draw = (wide: boolean) => binaryView({ kernel: bce, values: { posWeight: 1, labelSmoothing: 0 }, z: 1, y: 0, wide, words });
    expect(draw(false).walls).toEqual([]);
    expect(draw(true).walls.map(({ format }) => format)).toEqual(['float32', 'float64']);
    expect(draw(true).curve.loss.match(/M/g)).toHaveLength(1);
  });
  test('the walls are those of the smoothed target', () => {
    const draw = (y: number, labelSmoothing: number) => binaryView({ kernel: bce, values: { posWeight: 2, labelSmoothing }, z: 1, y, wide: true, words }).walls;
    expect(draw(0, 0.5).map(({ at }) => at)).toEqual(draw(0.25, 0).map(({ at }) => at));
    expect(draw(0, 1)).toEqual(draw(1, 1));
  });
  test('the pure cases stand beside a soft target, and never beside themselves', () => {
    const ids = (y: number) => binaryView({ kernel: bce, values: { posWeight: 1, labelSmoothing: 0 }, z: 1, y, wide: false, words }).others.map(({ id }) => id);
    expect([ids(1), ids(0.5), ids(0)]).toEqual([['y0'], ['y1', 'y0'], ['y1']]);
  });
});
