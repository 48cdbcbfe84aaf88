import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { seeded, seedOf } from '../sample/random.ts';
import { call, drawTrial, flat, isWhole, losses, reduces, shapes, type Trial } from '../sample/samples.ts';
import { variants, weightsOf } from '../sample/variants.ts';
import { allNear, near, type Clause, type Contract } from './clause.ts';

/** How the losses of the elements become one number. */
export const reduction: Contract = ({ card }) => (reduces(card) ? clauses(card) : []);

const clauses = (card: Card): Clause[] => [
  {
    title: `${card.id}: the elements sum to the value, and 'none' has the value and gradient of 'sum'`,
    prove: () => eachCall(card, (sample, options) => {
      const [none, sum] = [call(card, sample, { ...options, reduction: 'none' }), call(card, sample, { ...options, reduction: 'sum' })];
      assert.equal(none.elements?.length, card.elementwise ? flat(sample.input[0]).length : sample.items);
      assert.equal('elements' in sum, false);
      near(flat(none.elements).reduce((total, element) => total + element, 0), none.value, 1e-14, 'sum of elements');
      assert.equal(none.value, sum.value);
      assert.deepEqual(none.grad, sum.grad);
    }),
  },
  ...(card.meanOf ? [] : [{
    title: `${card.id}: the mean is the sum over the number of elements, value and gradient alike`,
    prove: () => eachCall(card, (sample, options) => {
      const [mean, sum] = [call(card, sample, options), call(card, sample, { ...options, reduction: 'sum' })];
      assert.equal('elements' in mean, false);
      const elements = card.elementwise ? flat(sample.input[0]).length : sample.items;
      const count = sum.value === 0 ? elements : sum.value / mean.value;
      if (!(weightsOf(card).some(({ name }) => name in options) || 'ignoreIndex' in options)) near(count, elements, 1e-13, 'elements in the mean');
      allNear(flat(mean.grad).map((slope) => slope * count), flat(sum.grad), 1e-13, 'grad of the mean, times their number', 1e-15);
      assert.deepEqual(call(card, sample, { ...options, reduction: 'mean' }), mean);
    }),
  }]),
  ...(card.coupled || isWhole(card) ? [] : [{
    title: `${card.id}: the loss of an element does not depend on the others`,
    prove: () => eachCall(card, (sample, options) => {
      if (weightsOf(card).some(({ name, of }) => name in options && of !== 'class')) return;
      const elements = losses(card, sample, options);
      for (let item = 0; item < sample.items; item++) {
        const alone = { ...sample, input: sample.input.map((part) => [(part as readonly unknown[])[item]]) };
        near(call(card, alone, { ...options, reduction: 'sum' }).value, elements[item]!, 1e-15, `element ${item}`);
      }
    }),
  }]),
];

function eachSample(card: Card, check: (sample: Trial, random: ReturnType<typeof seeded>) => void): void {
  const random = seeded(seedOf(`${card.id} reduction`));
  for (const shape of [...shapes, ...shapes]) check(drawTrial(card, random, shape), random);
}

function eachCall(card: Card, check: (sample: Trial, options: Readonly<Record<string, unknown>>) => void): void {
  eachSample(card, (sample, random) => variants(card, sample, random).forEach(({ options }) => check(sample, options)));
}
