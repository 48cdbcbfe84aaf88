import { expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, multilabelSoftMargin, softMargin } from '#losses/index';

const logit = [-1e9, -750, -40, -1.5, -1e-9, 0, 0.25, 3, 40, 750];
const label = [1, 0, 1, 0, 1, 0, 1, 0, 0, 1];

test('soft margin is binary cross-entropy from logits with the labels 0 and 1, value and slope', () => {
  const [soft, binary] = [softMargin(logit, label.map((one) => 2 * one - 1)), binaryCrossEntropyWithLogits(logit, label)];
  expect(soft.value).toBe(binary.value);
  expect(soft.grad).toEqual(binary.grad);
});

test('multi-label soft margin without weights is the mean of binary cross-entropy from logits over all numbers', () => {
  const [rows, all] = [multilabelSoftMargin(logit, label, { rowLength: 5 }), binaryCrossEntropyWithLogits(logit, label)];
  expect(rows.value).toBeCloseTo(all.value, 5); // of 5e7
  rows.grad.forEach((slope, place) => expect(slope).toBeCloseTo(all.grad[place]!, 15));
});
