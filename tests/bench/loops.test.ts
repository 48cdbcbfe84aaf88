import { expect, test } from 'vitest';
import { cards } from '#losses/cards';
import { allNear, near } from '../contract/claim.ts';
import { flat } from '../sample/samples.ts';
import { pairs } from './pairs.ts';

test('every loss is measured against a loop of its own', () => {
  expect(pairs.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
});

test.each(pairs)('the loop that $id is measured against computes the same', ({ prepare }) => {
  for (const Kind of [Float64Array, Float32Array]) {
    const { loss, loop } = prepare(1000, Kind);
    const [own, other] = [loss(), loop()];
    near(own.value, other.value, 1e-12, 'value');
    allNear(flat(own.grad), flat(other.grad), 1e-10, 'grad', 1e-16);
  }
});
