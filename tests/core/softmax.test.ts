import { describe, expect, test } from 'vitest';
import { crossEntropyInto, softmaxInto } from '#core/softmax';

/** Loss and slopes of a row of logits against the wanted shares. */
function of(z: number[], wanted: number[]): { loss: number; slope: number[] } {
  const slope = new Float64Array(z.length);
  const loss = crossEntropyInto(slope, Float64Array.from(z), Float64Array.from(wanted));
  return { loss, slope: [...slope] };
}

test('equal numbers cost the logarithm of how many there are', () => {
  const { loss, slope } = of([3, 3, 3, 3], [0, 1, 0, 0]);
  expect(loss).toBeCloseTo(Math.log(4), 15);
  expect(slope).toEqual([0.25, -0.75, 0.25, 0.25]);
});

test('wanted shares that are met have no slope and cost their entropy', () => {
  const shares = [0.2, 0.5, 0.3];
  const { loss, slope } = of(shares.map(Math.log), shares);
  expect(loss).toBeCloseTo(-shares.reduce((sum, share) => sum + share * Math.log(share), 0), 14);
  for (const own of slope) expect(Math.abs(own)).toBeLessThan(1e-15);
});

test('what a share of 1 lacks keeps its digits', () => {
  const { loss, slope } = of([50, 0], [1, 0]);
  expect(loss).toBe(Math.exp(-50));
  expect(slope).toEqual([-Math.exp(-50), Math.exp(-50)]);
});

test('numbers of any size neither overflow nor cancel', () => {
  expect(of([1000, -1000], [0, 1])).toEqual({ loss: 2000, slope: [1, -1] });
  expect(of([-1e300, -1e300], [0.5, 0.5]).loss).toBeCloseTo(Math.LN2, 15);
});

test('a number of −∞ takes part in nothing', () => {
  expect(of([-Infinity, 2, 2], [0, 1, 0])).toEqual({ loss: Math.LN2, slope: [0, -0.5, 0.5] });
  expect(of([-Infinity, 2], [0, 1])).toEqual({ loss: 0, slope: [0, 0] });
});

test('NaN makes everything NaN, wherever it stands', () => {
  for (const z of [[NaN, 1, 2], [1, NaN, 2], [1, 2, NaN], [-Infinity, NaN, 2]]) {
    const { loss, slope } = of(z, [0, 0, 1]);
    expect([loss, ...slope]).toEqual([NaN, NaN, NaN, NaN]);
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
    expect(softmax(-Infinity, 3)).toEqual({ share: [0, 1], level: 3 });
  });

  test('is NaN where there is nothing but −∞, or a NaN anywhere', () => {
    expect(softmax(-Infinity, -Infinity)).toEqual({ share: [NaN, NaN], level: -Infinity });
    for (const z of [[NaN, 1, 2], [1, NaN, 2], [1, 2, NaN]]) expect(softmax(...z)).toEqual({ share: [NaN, NaN, NaN], level: NaN });
  });
});
