import { expect, test } from 'vitest';
import { argmax, crossEntropyInto, exponentialsInto } from '#core/softmax';

test('the argmax is the first of equal logits, between from and end', () => {
  expect(argmax(Float64Array.of(9, 1, 3, 3, 9), 1, 4)).toBe(2);
  expect(argmax(Float64Array.of(-Infinity, -Infinity), 0, 2)).toBe(0);
});

test.each([[[NaN, 1, 2]], [[1, NaN, 2]], [[3, 1, NaN]], [[Infinity, NaN, 2]]])('the argmax of %j is its NaN', (z) => {
  expect(argmax(Float64Array.from(z), 0, 3)).toBe(z.findIndex(Number.isNaN));
});

test('the exponentials of a row leave its neighbors alone, and their sum lacks the largest', () => {
  const exponential = new Float64Array(5).fill(7);
  expect(exponentialsInto(exponential, Float64Array.of(0, 900, 860, -Infinity, 0), 1, 4, 1)).toBe(Math.exp(-40));
  expect([...exponential]).toEqual([7, 1, Math.exp(-40), 0, 7]);
});

test.each([Infinity, -Infinity, NaN])('where the largest logit is %d the sum is NaN', (max) => {
  expect(exponentialsInto(new Float64Array(2), Float64Array.of(max, -Infinity), 0, 2, 0)).toBeNaN();
});

/** Cross-entropy and gradient of a row of logits against target probabilities. */
function of(z: number[], target: number[]): { loss: number; gradient: number[] } {
  const gradient = new Float64Array(z.length);
  const loss = crossEntropyInto(gradient, Float64Array.from(z), Float64Array.from(target));
  return { loss, gradient: [...gradient] };
}

test('equal logits have the logarithm of their number as loss', () => {
  const { loss, gradient } = of([3, 3, 3, 3], [0, 1, 0, 0]);
  expect(loss).toBeCloseTo(Math.log(4), 15);
  expect(gradient).toEqual([0.25, -0.75, 0.25, 0.25]);
});

test('where the softmax equals the target the gradient is 0 and the loss its entropy', () => {
  const target = [0.2, 0.5, 0.3];
  const { loss, gradient } = of(target.map(Math.log), target);
  expect(loss).toBeCloseTo(-target.reduce((sum, p) => sum + p * Math.log(p), 0), 14);
  for (const difference of gradient) expect(Math.abs(difference)).toBeLessThan(1e-15);
});

test('the gradient keeps its digits where the softmax rounds to 1', () => {
  const { loss, gradient } = of([50, 0], [1, 0]);
  expect(loss).toBe(Math.exp(-50));
  expect(gradient).toEqual([-Math.exp(-50), Math.exp(-50)]);
});

test('logits of any size neither overflow nor cancel', () => {
  expect(of([1000, -1000], [0, 1])).toEqual({ loss: 2000, gradient: [1, -1] });
  expect(of([-1e300, -1e300], [0.5, 0.5]).loss).toBeCloseTo(Math.LN2, 15);
});

test('a logit of −∞ has probability 0', () => {
  expect(of([-Infinity, 2, 2], [0, 1, 0])).toEqual({ loss: Math.LN2, gradient: [0, -0.5, 0.5] });
  expect(of([-Infinity, 2], [0, 1])).toEqual({ loss: 0, gradient: [0, 0] });
});

test('one NaN makes loss and gradient NaN', () => {
  for (const z of [[NaN, 1, 2], [1, NaN, 2], [1, 2, NaN], [-Infinity, NaN, 2]]) {
    const { loss, gradient } = of(z, [0, 0, 1]);
    expect([loss, ...gradient]).toEqual([NaN, NaN, NaN, NaN]);
  }
});
