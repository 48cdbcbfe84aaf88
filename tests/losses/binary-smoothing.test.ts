import { expect, test } from 'vitest';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from '#losses/index';

const logit = [-3, 0.5, 2, -0.25];
const probability = logit.map((z) => 1 / (1 + Math.exp(-z)));
const target = [1, 0, 0.75, 0.5];

test.each([0.125, 0.5, 1])('label smoothing %d is the loss of targets moved to one half by as much', (labelSmoothing) => {
  const moved = target.map((y) => y + labelSmoothing * (0.5 - y));
  for (const [loss, input] of [[binaryCrossEntropy, probability], [binaryCrossEntropyWithLogits, logit]] as const) {
    const [own, plain] = [loss(input, target, { labelSmoothing }), loss(input, moved)];
    expect(own.value).toBeCloseTo(plain.value, 15);
    own.grad.forEach((slope, at) => expect(slope).toBeCloseTo(plain.grad[at]!, 14));
  }
});

test('a smoothed target has slope 0 at itself, and keeps the digits of a slope beside it', () => {
  expect([...binaryCrossEntropy([0.9375, 0.0625], [1, 0], { labelSmoothing: 0.125 }).grad]).toEqual([0, 0]);
  const { grad } = binaryCrossEntropy([0.9375 - 2 ** -40], [1], { labelSmoothing: 0.125 });
  expect(grad[0]! * 2 ** 40).toBeCloseTo(-1 / (0.9375 * 0.0625), 9);
});

test('posWeight for each class is what each class has alone', () => {
  const [z, y] = [[0.5, -1, 2, 3, -2, 1], [1, 0, 0.5, 0, 1, 1]];
  const whole = binaryCrossEntropyWithLogits(z, y, { posWeight: [0.5, 1, 4], reduction: 'none' });
  for (const [k, posWeight] of [0.5, 1, 4].entries()) {
    const own = [z, y].map((list) => list.filter((_, i) => i % 3 === k)) as [number[], number[]];
    expect([...whole.elements!].filter((_, i) => i % 3 === k)).toEqual([...binaryCrossEntropyWithLogits(...own, { posWeight, reduction: 'none' }).elements!]);
  }
});
