import { describe, expect, test } from 'vitest';
import { argmax, crossEntropyInto, exponentialsInto, softmaxInto } from '#core/softmax';

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

describe('the softmax of a part of a row', () => {
  /** What is written into four places of which the outer ones are not asked for, and the logarithm of the sum. */
  function softmax(...z: number[]): { share: number[]; level: number } {
    const share = new Float64Array(z.length + 2).fill(7);
    const level = softmaxInto(share, [1000, ...z, 1000], 1, z.length + 1);
    expect([share[0], share.at(-1)]).toEqual([7, 7]);
    return { share: [...share.slice(1, -1)], level };
  }

  test('is the share of each exponential, beside the logarithm of their sum', () => {
    const { share, level } = softmax(Math.log(1), Math.log(5), Math.log(4));
    [0.1, 0.5, 0.4].forEach((own, at) => expect(share[at]).toBeCloseTo(own, 15));
    expect(level).toBeCloseTo(Math.log(10), 15);
  });

  test('neither overflows nor vanishes, wherever the highest stands', () => {
    expect(softmax(1e300, -1e300)).toEqual({ share: [1, 0], level: 1e300 });
    expect(softmax(-1e300, -1e300).share).toEqual([0.5, 0.5]);
    expect(softmax(-800, 700).share).toEqual([0, 1]);
    expect(softmax(0, 1500, -5).share).toEqual([0, 1, 0]);
    expect(softmax(-Infinity, 3)).toEqual({ share: [0, 1], level: 3 });
  });

  test('is NaN where there is nothing but −∞, or a NaN anywhere', () => {
    expect(softmax(-Infinity, -Infinity)).toEqual({ share: [NaN, NaN], level: -Infinity });
    for (const z of [[NaN, 1, 2], [1, NaN, 2], [1, 2, NaN]]) expect(softmax(...z)).toEqual({ share: [NaN, NaN, NaN], level: NaN });
  });
});
