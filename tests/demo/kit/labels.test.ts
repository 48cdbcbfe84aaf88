import { describe, expect, test } from 'vitest';
import { placeLabels } from '#demo/kit/curves/labels';

describe('labels', () => {
  test('two labels that want one point take different sides', () => {
    const [a, b] = placeLabels([{ key: 'a', text: 'one', at: [[50, 50]] }, { key: 'b', text: 'two', at: [[50, 50]] }], []);
    expect([a!.dx, a!.dy]).not.toEqual([b!.dx, b!.dy]);
  });
  test('a label goes to the side where no curve passes', () => {
    const below = Array.from({ length: 101 }, (_, x) => [x, 54] as const);
    expect(placeLabels([{ key: 'a', text: 'one', at: [[50, 50]] }], [below])[0]!.dy).toBeLessThan(0);
  });
});
