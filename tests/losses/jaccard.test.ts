import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice } from '#losses/dice';
import { jaccard } from '#losses/jaccard';

const bit = fc.constantFrom(0, 1);
const pairOf = (number: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(...[0, 1].map(() => fc.array(number, { minLength: size, maxLength: size }))));

test('on masks of 0 and 1, jaccard is 2 D / (1 + D) and dice is J / (2 − J)', () => {
  fc.assert(fc.property(pairOf(bit), ([predicted, target]) => {
    fc.pre(predicted!.some(Boolean) || target!.some(Boolean));
    const [j, d] = [jaccard, dice].map((loss) => loss(predicted!, target!, { smooth: 0 }).value) as [number, number];
    expect(j).toBeCloseTo((2 * d) / (1 + d), 14);
    expect(d).toBeCloseTo(j / (2 - j), 14);
  }));
});

test('on masks of 0 and 1, jaccard is the share of the union that is not in the intersection', () => {
  fc.assert(fc.property(pairOf(bit), ([predicted, target]) => {
    const union = predicted!.filter((p, i) => p || target![i]).length;
    const wrong = predicted!.filter((p, i) => p !== target![i]).length;
    fc.pre(union > 0);
    expect(jaccard(predicted!, target!, { smooth: 0 }).value).toBe(wrong / union);
  }));
});

test('jaccard does not depend on the order of the pixels, nor on background that both leave out', () => {
  fc.assert(fc.property(pairOf(fc.double({ min: 0, max: 1, noNaN: true })), ([predicted, target]) => {
    const { value } = jaccard(predicted!, target!);
    expect(jaccard(predicted!.toReversed(), target!.toReversed()).value).toBeCloseTo(value, 14);
    expect(jaccard([...predicted!, 0, 0], [...target!, 0, 0]).value).toBe(value);
  }));
});
