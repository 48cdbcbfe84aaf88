import { expect, test } from 'vitest';
import { categoricalCrossEntropy, categoricalFocal, focal } from '#losses/index';

const relativeError = (got: number, expected: number): number => (got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected));
const logit = [[1, -2, 0.5], [0, 3, 3], [-40, -1, 4], [800, 0, 1]];
const target = [[1, 0, 0], [0.2, 0.3, 0.5], [0.5, 0.5, 0], [1, 0, 0]];

test.each([1, 0.25])('with gamma 0 it is categorical cross-entropy, times alpha %d', (alpha) => {
  const [own, plain] = [categoricalFocal(logit, target, { alpha, gamma: 0 }), categoricalCrossEntropy(logit, target)];
  expect(relativeError(own.value, alpha * plain.value)).toBeLessThan(1e-15);
  own.grad.forEach((slope, at) => expect(relativeError(slope, alpha * plain.grad[at]!)).toBeLessThan(1e-14));
});

test('with gamma 0, alpha for each class is the class weight of categorical cross-entropy', () => {
  const weight = [0.5, 0, 3];
  const [own, plain] = [categoricalFocal(logit, target, { alpha: weight, gamma: 0 }), categoricalCrossEntropy(logit, target, { weight })];
  expect(relativeError(own.value, plain.value)).toBeLessThan(1e-15);
  own.grad.forEach((slope, at) => expect(relativeError(slope, plain.grad[at]!)).toBeLessThan(1e-14));
});

test.each([-700, -3, 0.2, 40, 300])('of two classes it is the binary one at the logit %d, alpha for each class or none', (z) => {
  for (const gamma of [0.1, 0.5, 2, 7]) {
    for (const [own, binary] of [[1, 'none'], [[0.75, 0.25], 0.75]] as const) {
      for (const y of [0, 1]) {
        const [two, one] = [categoricalFocal([[z, 0]], [[y, 1 - y]], { alpha: own, gamma }), focal([z], [y], { alpha: binary, gamma })];
        expect(relativeError(two.value, one.value)).toBeLessThan(1e-13);
        expect(relativeError(two.grad[0]!, one.grad[0]!)).toBeLessThan(1e-13);
      }
    }
  }
});

test('one alpha is that alpha for every class', () => {
  expect(categoricalFocal(logit, target, { alpha: 0.7 })).toEqual(categoricalFocal(logit, target, { alpha: [0.7, 0.7, 0.7] }));
  expect(categoricalFocal(logit, target)).toEqual(categoricalFocal(logit, target, { alpha: 0.25 }));
});

test.each([[[0.5, 1]], [[]], ['x'], [null]])('alpha %j is refused for four classes', (alpha) => {
  expect(() => categoricalFocal([[0, 0, 0, 0]], [[1, 0, 0, 0]], { alpha: alpha as never })).toThrow(/^categoricalFocal: alpha(\[0\])? must .+, got .+$/);
});

test('the gradient of a row sums to 0, since a shift of all logits changes nothing', () => {
  const { grad } = categoricalFocal([[5, -30, 2.5]], [[0.2, 0.3, 0.5]], { alpha: [1, 2, 3], gamma: 0.5 });
  expect(Math.abs(grad.reduce((sum, slope) => sum + slope, 0))).toBeLessThan(1e-15);
});
