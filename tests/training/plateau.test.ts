import { expect, test } from 'vitest';
import { freshPlateau, reduceOnPlateau, type Plateau, type PlateauOptions } from '#training/plateau';
import { near } from '../contract/clause.ts';
import { recorded } from './recorded.ts';

const { oracle, cases, peers } = recorded<readonly [readonly number[]], PlateauOptions, { readonly scales: readonly number[] }>('plateau');

/** What is remembered after each value. */
function remembered(values: readonly number[], options: PlateauOptions): Plateau[] {
  let plateau = freshPlateau;
  return values.map((value) => (plateau = reduceOnPlateau(plateau, value, options)));
}

test.each(cases)(`the scales are those of ${oracle}: $name`, ({ input: [values], options, given }) => {
  const scales = remembered(values, options).map(({ scale }) => scale);
  given.scales.forEach((scale, index) => near(scales[index]!, scale, 1e-12, `value ${index}`));
});

test.each(peers.flatMap(({ peer, cases: asked }) => asked.map((one) => ({ peer, ...one }))))('the last scale is that of $peer: $name', ({ input: [values], options, given }) => {
  near(remembered(values, options).at(-1)!.scale, given.value, 1e-12, 'scale');
});

test('what is remembered is never written to', () => {
  const before = Object.freeze({ scale: 0.5, best: 1, waited: 1, resting: 0 });
  expect(reduceOnPlateau(before, 2, { patience: 1 })).toEqual({ scale: 0.05, best: 1, waited: 0, resting: 0 });
  expect(before).toEqual({ scale: 0.5, best: 1, waited: 1, resting: 0 });
});

const refused: readonly (readonly [message: string, options: PlateauOptions])[] = [
  ['reduceOnPlateau: factor must be above 0 and below 1, got 1', { factor: 1 }],
  ['reduceOnPlateau: factor must be above 0 and below 1, got 0', { factor: 0 }],
  ['reduceOnPlateau: patience must be an integer and at least 0, got 1.5', { patience: 1.5 }],
  ['reduceOnPlateau: threshold must be at least 0 and below 1, got 1', { threshold: 1 }],
  ['reduceOnPlateau: cooldown must be an integer and at least 0, got -1', { cooldown: -1 }],
  ['reduceOnPlateau: lowest must be at least 0 and at most 1, got 2', { lowest: 2 }],
];

test.each(refused)('%s', (message, options) => {
  expect(() => reduceOnPlateau(freshPlateau, 1, options)).toThrow(new RangeError(message));
});
