import { expect, test } from 'vitest';
import { categoricalCrossEntropy, distillation } from '#losses/index';

const student = [[1, -2, 0.5], [0, 3, -1]];
const teacher = [[0.5, 1, -1], [2, 2.5, -3]];
const softened = (row: readonly number[], T: number): number[] => {
  const parts = row.map((z) => Math.exp(z / T));
  return parts.map((part) => part / parts.reduce((sum, other) => sum + other, 0));
};

test.each([0.5, 1, 2, 7])('it is T² times the cross-entropy with soft targets minus their entropy, with the same gradient: T = %d', (T) => {
  const targets = teacher.map((row) => softened(row, T));
  const entropy = targets.flat().reduce((sum, p) => sum - p * Math.log(p), 0) / targets.length;
  const soft = categoricalCrossEntropy(student.map((row) => row.map((z) => z / T)), targets);
  const own = distillation(student, teacher, { temperature: T });
  expect(own.value).toBeCloseTo(T * T * (soft.value - entropy), 13);
  own.grad.forEach((slope, at) => expect(slope).toBeCloseTo(T * soft.grad[at]!, 14));
});

test('at a high temperature it matches logits: half the mean square of their differences, each row centered', () => {
  const square = student.map((row, at) => {
    const difference = row.map((z, k) => z - teacher[at]![k]!);
    const mean = difference.reduce((sum, one) => sum + one, 0) / difference.length;
    return difference.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (2 * difference.length);
  });
  expect(distillation(student, teacher, { temperature: 1e4 }).value).toBeCloseTo((square[0]! + square[1]!) / 2, 3);
});

test('no rounding makes it negative, however close the student is', () => {
  for (let step = 1; step < 400; step++) {
    const row = [0.1 * step, Math.sin(step), Math.cos(3 * step)];
    expect(distillation([row.map((z, k) => z + 1e-9 * Math.sin(7 * k + step))], [row], { temperature: 1.7 }).value).toBeGreaterThanOrEqual(0);
  }
});
