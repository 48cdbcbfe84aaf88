import { expect, test } from 'vitest';
import { allNear, near } from '../contract/clause.ts';
import { flat } from '../sample/samples.ts';
import * as lossary from '#losses/index';
import { loop as binaryLoop } from './loops/binary-cross-entropy-with-logits.ts';
import { loop as diceLoop } from './loops/dice.ts';
import { loop as classesLoop } from './loops/sparse-categorical-cross-entropy.ts';
import { loop as tripletLoop } from './loops/triplet.ts';
import { pairs } from './pairs.ts';

test.each(pairs)('the loop that $id is measured against computes the same', ({ prepare }) => {
  for (const Kind of [Float64Array, Float32Array]) {
    const { loss, loop } = prepare(1000, Kind);
    const [own, other] = [loss(), loop()];
    near(own.value, other.value, 1e-12, 'value');
    allNear(flat(own.grad), flat(other.grad), 1e-10, 'grad', 1e-16);
  }
});

const one = (value: number): Float64Array => Float64Array.of(value);

test.each([1e-150, 1e-8, 0.5, 40, 700])('the loops keep their digits at %d, as the losses do', (far) => {
  const row = Float64Array.of(far, 0);
  const pairs = [
    [lossary.binaryCrossEntropyWithLogits(one(far), one(1)), binaryLoop(one(far), one(1))],
    [lossary.sparseCategoricalCrossEntropy(row, [0], { rowLength: 2 }), classesLoop(row, Int32Array.of(0), 2)],
    [lossary.triplet(row, [0, 0], [0, far]), tripletLoop(row, Float64Array.of(0, 0), Float64Array.of(0, far), 2)],
  ] as const;
  for (const [loss, loop] of pairs) {
    near(loss.value, loop.value, 1e-14, 'value');
    allNear(flat(loss.grad), flat(loop.grad), 1e-14, 'grad', 0);
  }
});

test('the loops refuse what the losses refuse of each number', () => {
  expect(() => binaryLoop(one(0), one(2))).toThrow(RangeError);
  expect(() => diceLoop(one(2), one(0), 1)).toThrow(RangeError);
  expect(() => diceLoop(one(0), one(2), 1)).toThrow(RangeError);
  expect(() => classesLoop(Float64Array.of(0, 0), Int32Array.of(2), 2)).toThrow(RangeError);
});
