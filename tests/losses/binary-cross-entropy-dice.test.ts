import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binaryCrossEntropyDice } from '#losses/binary-cross-entropy-dice';
import { binaryCrossEntropyWithLogits } from '#losses/binary-cross-entropy-with-logits';
import { dice } from '#losses/dice';
import { allNear, near } from '../contract/clause.ts';

const logit = fc.double({ min: -8, max: 8, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const image = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.tuple(...[logit, share].map((own) => fc.array(own, { minLength: size, maxLength: size })) as [fc.Arbitrary<number[]>, fc.Arbitrary<number[]>]));

test('binary-cross-entropy-dice is the sum of its parts, value and gradient', () => {
  fc.assert(fc.property(image, fc.constantFrom(0, 0.5, 1, 3), fc.constantFrom(1e-5, 1), ([z, t], diceWeight, smooth) => {
    const own = binaryCrossEntropyDice(z, t, { diceWeight, smooth });
    const entropy = binaryCrossEntropyWithLogits(z, t);
    const p = z.map((one) => 1 / (1 + Math.exp(-one)));
    const overlap = dice(p, t, { smooth });
    near(own.value, entropy.value + diceWeight * overlap.value, 1e-12, 'value', 1e-13);
    allNear([...own.grad], p.map((pi, i) => entropy.grad[i]! + diceWeight * overlap.grad[i]! * pi * (1 - pi)), 1e-10, 'grad', 1e-11);
  }));
});

test.each([20, 40, 100, 700])('at a logit of %d on target 1 both parts keep their digits', (far) => {
  const { value, grad } = binaryCrossEntropyDice([far], [1], { smooth: 0 });
  // ln(1 + e^−z) + q / (2 − q), where q = e^−z / (1 + e^−z)
  const q = Math.exp(-far) / (1 + Math.exp(-far));
  expect(value / (Math.log1p(Math.exp(-far)) + q / (2 - q))).toBeCloseTo(1, 14);
  expect(grad[0]! / -(q + (2 * q * (1 - q)) / (2 - q) ** 2)).toBeCloseTo(1, 14);
});
