import { expect, test } from 'vitest';
import { captionOf, curve, measure } from '#demo/ranking/geometry';
import { faultsIn } from '../in-state.ts';

const state = (s1: number, s2: number, second: number, margin: number) => ({ s1, s2, second, margin });

test.each([
  [state(0, 1, 0, 0), 'wrong'], [state(0, 1, 1, 0), 'satisfied'], [state(1, 1, 0, 0), 'edge'], [state(1, 1, 1, 2), 'close'],
  [state(2, 0, 0, 2), 'edge'], [state(2, 0, 0, 2.1), 'close'], [state(-3, 3, 0, 3), 'wrong'], [state(3, -3, 0, 3), 'satisfied'],
] as const)('%o says "%s", and it is true', async (at, key) => {
  expect(captionOf(measure(at))).toBe(key);
  expect(await faultsIn('margin-ranking', 'ranking', at)).toEqual([]);
});

test('what is drawn holds the scores, and a step of descent narrows a wrong difference by the rate on both sides', () => {
  const sizes = measure(state(-3, 3, 0, 3));
  const { span, highest } = curve(sizes);
  expect(span[0]).toBeLessThan(sizes.lead);
  expect(highest).toBeGreaterThan(sizes.value);
  expect(sizes.next).toEqual([-2.5, 2.5]);
});
