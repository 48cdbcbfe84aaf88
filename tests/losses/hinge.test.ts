import { expect, test } from 'vitest';
import { hingeAt, squaredHingeAt } from '#losses/index';

const scores = [-1e150, -3, -1, -0.25, 0, 0.5, 0.999, 1, 1.001, 2, 40];

test.each(scores)('squared hinge is hinge, squared, at the score %d', (score) => {
  for (const target of [-1, 1]) {
    const { value, slope } = hingeAt(score, target);
    expect(squaredHingeAt(score, target)).toEqual({ value: value * value, slope: 2 * value * slope });
  }
});

test.each(scores)('label −1 at −s equals label 1 at s, at the score %d', (score) => {
  for (const at of [hingeAt, squaredHingeAt]) {
    expect(at(-score, -1).value).toBe(at(score, 1).value);
    expect(at(-score, -1).slope + at(score, 1).slope).toBe(0);
  }
});
