import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initial, read, snap, write } from '#demo/kit/state/state';
import { fields, logSumExp, measure, type SequenceState } from '#demo/sequence/geometry';
import { logitScale } from '#demo/sequence/layout';
import { presetNames, presets, type Preset } from '#demo/sequence/presets';
import { labelsOf, longestWord, repeatsIn, spelled, withLetter, withoutLast, wordOf } from '#demo/sequence/word';
import { writtenOut } from './paths.ts';

const states = fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) =>
  [name, fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => snap(field, value))]))) as fc.Arbitrary<SequenceState>;
const at = (preset: Preset) => measure({ ...initial(fields), ...presets[preset] });

describe('the words', () => {
  test('every number is a word of its own, and every word of up to four letters is a number', () => {
    const words = Array.from({ length: longestWord + 1 }, (_, word) => word);
    expect(new Set(words.map((word) => spelled(labelsOf(word)))).size).toBe(longestWord + 1);
    for (const word of words) expect(wordOf(labelsOf(word))).toBe(word);
    expect([labelsOf(0), spelled(labelsOf(4)), spelled(labelsOf(longestWord))]).toEqual([[], 'ab', 'bbbb']);
  });

  test('a letter is added at the end and taken from there', () => {
    for (let word = 0; word <= longestWord; word++) expect(withoutLast(withLetter(word, 2))).toBe(word);
    expect(spelled(labelsOf(withLetter(wordOf([1]), 2)))).toBe('ab');
    expect([[], [1], [1, 2], [1, 1], [2, 2, 2], [1, 1, 2, 2]].map(repeatsIn)).toEqual([0, 0, 0, 1, 2, 2]);
  });
});

describe('the lattice', () => {
  test('states, steps and gradient are the shares of the paths written out one by one', () => {
    fc.assert(fc.property(states, (state) => {
      const { alignment, posterior, valid, loss, paths, least } = measure(state);
      const written = writtenOut(state);
      expect([paths, valid]).toEqual([written.paths, written.valid.length]);
      expect(loss === Infinity).toBe(least > written.softmax.length);
      if (loss !== Infinity) expect(loss).toBeCloseTo(-Math.log(written.total), 6);
      alignment.posterior.forEach((row, frame) => row.forEach((p, s) => expect(p).toBeCloseTo(written.share((path) => path.states[frame] === s), 9)));
      for (const { frame, from, to, posterior: p } of alignment.steps) {
        expect(p).toBeCloseTo(written.share((path) => path.states[frame] === from && path.states[frame + 1] === to), 9);
      }
      const byClass = alignment.posterior.map((row) => [0, 1, 2].map((id) => row.reduce((sum, p, s) => sum + (alignment.states[s] === id ? p : 0), 0)));
      posterior?.forEach((row, frame) => row.forEach((p, id) => expect(p).toBeCloseTo(byClass[frame]![id]!, 9)));
    }), { numRuns: 25 });
  });

  test('all steps that a path takes are drawn', () => {
    fc.assert(fc.property(states, (state) => {
      const steps = new Set(measure(state).alignment.steps.map(({ frame, from, to }) => `${frame} ${from} ${to}`));
      for (const { states: path } of writtenOut(state).valid) path.slice(1).forEach((to, frame) => expect(steps).toContain(`${frame} ${path[frame]} ${to}`));
    }), { numRuns: 15 });
  });

  test('the presets show what they are called', () => {
    expect(presetNames.map((name) => at(name).loss === Infinity)).toEqual([false, false, false, false, true]);
    expect(at('certain').loss).toBeLessThan(0.2);
    expect(at('repeat').loss).toBeGreaterThan(2); // certain of a at every frame, and no blank between
    expect(Math.abs(Math.exp(-at('equal').loss) - at('equal').valid / at('equal').paths)).toBeLessThan(1e-12);
    expect(at('blanks').softmax.every(([blank]) => blank! > 0.8)).toBe(true);
    expect(at('impossible')).toMatchObject({ valid: 0, least: 7, grad: undefined, posterior: undefined, zeroed: 0 });
  });
});

test('a logit lies as high as its softmax, and is found again at that height', () => {
  fc.assert(fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 2, maxLength: 2 }), (z, others) => {
    const scale = logitScale(1, others);
    const p = Math.exp(z - logSumExp([z, ...others]));
    const [floor, top] = scale.range;
    expect(scale(z)).toBeCloseTo(floor + p * (top - floor), 9);
    if (p > 1e-5 && p < 1 - 1e-5) expect(scale.invert(scale(z))).toBeCloseTo(z, 6);
    expect(snap(fields.z10, scale.invert(floor + 50))).toBe(fields.z10.min);
    expect(scale.invert(top - 50)).toBeGreaterThan(scale.invert(floor));
  }));
});

test.each(['-1', '1e999', 'NaN', '0x10', '1.5', '{"a":1}', '', '٣'])('whatever an address says (%s), it is a sequence', (written) => {
  const state = read(fields, new URLSearchParams(Object.fromEntries(Object.keys(fields).map((name) => [name, written]))));
  expect(measure(state).loss).toBeGreaterThan(0);
  expect(read(fields, write(fields, state))).toEqual(state);
});
