import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields, scoresView, shownIn, span, type AdversarialState } from '#demo/adversarial/geometry';
import { besides, lawOf, lossOf, sides, variants } from '#demo/adversarial/objective';
import { initial, read, snap } from '#demo/kit/state/state';

const states = fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) =>
  [name, fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => snap(field, value))]))) as fc.Arbitrary<AdversarialState>;
const start = initial(fields);
const words = { slope: 'slope', axis: 'score', before: 'before' };

describe('the objectives', () => {
  test('beside one stand the others, each loss once', () => {
    expect(besides('minimax', 'generator')).toEqual(['non-saturating', 'least-squares', 'hinge', 'wasserstein']);
    expect(besides('minimax', 'discriminator')).toEqual(['least-squares', 'hinge', 'wasserstein']);
    expect(besides('hinge', 'discriminator')).toEqual(['non-saturating', 'least-squares', 'wasserstein']);
  });

  test('none stands beside one that has the same loss everywhere', () => {
    const along = (variant: (typeof variants)[number], side: (typeof sides)[number]) =>
      [-3, -1.5, 0, 2, 4].flatMap((r) => [-3, -1.5, 0, 2, 4].map((f) => lossOf(r, f, variant, side).value)).join();
    for (const side of sides) {
      for (const variant of variants) for (const other of besides(variant, side)) {
        // the generators of hinge and Wasserstein have the same loss, and are drawn as they are named
        if (side === 'generator' && [variant, other].sort().join() === 'hinge,wasserstein') continue;
        expect(along(other, side)).not.toBe(along(variant, side));
      }
    }
    expect(along('minimax', 'discriminator')).toBe(along('non-saturating', 'discriminator'));
  });

  test('only the hinge of the discriminator has a joint, where its slope jumps', () => {
    const { at, joints } = lawOf(0, 'hinge', 'discriminator');
    expect(joints).toEqual([-1]);
    expect([at(-1 - 1e-9).slope, at(-1 + 1e-9).slope]).toEqual([0, 1]);
    expect(variants.flatMap((variant) => sides.flatMap((side) => lawOf(0, variant, side).joints))).toEqual([-1]);
  });
});

describe('the drawing', () => {
  test('starts where minimax has saturated and non-saturating has not', () => {
    expect(shownIn(start)).toEqual({ variant: 'non-saturating', side: 'generator', others: ['minimax'] });
    expect(Math.abs(lossOf(0, start.f, 'minimax', 'generator').fake)).toBeLessThan(0.02);
    expect(Math.abs(lossOf(0, start.f, 'non-saturating', 'generator').fake)).toBeGreaterThan(0.98);
  });

  test('holds the whole of the chosen objective, whatever stands beside it', () => {
    fc.assert(fc.property(states, (state) => {
      const { variant, side } = shownIn(state);
      const { loss, slope, cross } = scoresView(state, words);
      for (const f of [span[0], -1, 0, state.f, span[1]]) {
        const at = lawOf(state.r, variant, side).at(f);
        expect(loss(at.value)).toBeGreaterThanOrEqual(-1e-9);
        expect(loss(at.value)).toBeLessThanOrEqual(61 + 1e-9);
        expect(slope(at.slope)).toBeGreaterThanOrEqual(69 - 1e-9);
        expect(slope(at.slope)).toBeLessThanOrEqual(100 + 1e-9);
      }
      expect(cross).toMatchObject(lawOf(state.r, variant, side).at(state.f));
    }), { numRuns: 40 });
  });

  test('stands still while the real score moves', () => {
    const heights = [-6, 0, 6].map((r) => scoresView({ ...start, side: 1, r }, words).loss.domain);
    expect(heights[1]).toEqual(heights[0]);
    expect(heights[2]).toEqual(heights[0]);
  });
});

test.each(['-1', '1e999', 'NaN', '0x10', '1.5', '{"a":1}', '', '٣'])('whatever an address says (%s), it is an objective', (written) => {
  const { variant, side } = shownIn(read(fields, new URLSearchParams(Object.fromEntries(Object.keys(fields).map((name) => [name, written])))));
  expect([variants.includes(variant), sides.includes(side)]).toEqual([true, true]);
});
