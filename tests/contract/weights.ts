import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { seeded, seedOf, type Random } from '../sample/random.ts';
import { call, changed, differentiated, drawTrial, flat, gradients, reducedBy, reduces, shapes, type Trial } from '../sample/samples.ts';
import { weightCount, weightsOf } from '../sample/variants.ts';
import { allNear, near, type Clause, type Contract } from './clause.ts';

/** What the weights of items, elements and classes do: each option by which they are given. */
export const weights: Contract = ({ card }) => weightsOf(card).flatMap(({ name, of, meanOver }) => [
  ...(reduces(card) ? [addUp(card, name)] : [repeats(card, name)]),
  ...(of === 'class' ? [] : [...(reduces(card) ? [oneByOne(card, name, meanOver)] : []), leftOut(card, name)]),
]);

/** A weight for each item, that is never 0. */
const drawn = (random: Random, count: number): number[] => random.list(count, () => random.between(0.2, 2));

/** Weights are linear: weight 1 changes nothing, and the parts of a weight add up. */
const addUp = (card: Card, name: string): Clause => ({
  title: `${card.id}: a ${name} of one changes nothing, and weights add up`,
  prove: () => eachSample(card, (sample, random) => {
    const count = weightCount(card, name, sample);
    const elements = (weight?: number[]): number[] => flat(call(card, sample, { reduction: 'none', ...(weight && { [name]: weight }) }).elements);
    const [one, two] = [drawn(random, count), drawn(random, count)];
    const both = one.map((value, index) => value + two[index]!);
    allNear(elements(random.list(count, () => 1)), elements(), 1e-14, 'weight 1');
    const parts = elements(two);
    allNear(elements(both), elements(one).map((value, index) => value + parts[index]!), 1e-13, 'added weights', 1e-15);
    near(call(card, sample, { [name]: random.list(count, () => 1) }).value, call(card, sample).value, 1e-14, 'mean of weight 1');
  }),
});

/** Where nothing but one number for all items is returned: a weight says how often an item is there. */
const repeats = (card: Card, name: string): Clause => ({
  title: `${card.id}: a ${name} of 3 is the item three times, one of 0 is none, and only the ratio of weights counts`,
  prove: () => eachSample(card, (sample, random) => {
    const weight = random.list(weightCount(card, name, sample), () => random.integer(0, 3)).with(0, 1);
    const repeated = sample.input.map((part) => (part as readonly unknown[]).flatMap((item, index) => Array<unknown>(weight[index]!).fill(item)));
    const copies = call(card, { ...sample, input: repeated });
    const slopes = flat(copies.grad);
    const slopesOf = weight.map((times) => slopes.splice(0, times).reduce((sum, slope) => sum + slope, 0));
    for (const unit of [1, 0.3]) {
      const weighted = call(card, sample, { [name]: weight.map((times) => times * unit) });
      near(weighted.value, copies.value, 1e-14, 'value');
      allNear(flat(weighted.grad), slopesOf, 1e-13, 'gradient', 1e-15);
    }
  }),
});

/** Each loss is multiplied by its own weight, and so is what it adds to the gradient; the mean divides as the card says. */
const oneByOne = (card: Card, name: string, meanOver: 'weights' | 'count'): Clause => ({
  title: `${card.id}: ${name} multiplies losses and gradients, and the mean divides by ${meanOver === 'count' ? 'their number' : 'the sum of the weights'}`,
  prove: () => eachSample(card, (sample, random) => {
    const count = weightCount(card, name, sample);
    const [one, two] = [drawn(random, count), drawn(random, count)];
    const sum = (weight: number[]): ReturnType<typeof call> => call(card, sample, { reduction: 'sum', [name]: weight });
    const [a, b, both] = [sum(one), sum(two), sum(one.map((value, index) => value + two[index]!))];
    const second = flat(b.grad);
    allNear(flat(both.grad), flat(a.grad).map((slope, index) => slope + second[index]!), 1e-12, 'gradients add up', 1e-14);
    if (!card.meanOf) {
      const plain = flat(call(card, sample, { reduction: 'none' }).elements);
      const weighted = flat(call(card, sample, { reduction: 'none', [name]: one }).elements);
      const size = plain.length / count; // losses of an item
      allNear(weighted, plain.map((loss, index) => loss * one[Math.floor(index / size)]!), 1e-13, 'losses', 1e-15);
    }
    const mean = call(card, sample, { [name]: one });
    const unweighted = call(card, sample, { reduction: 'sum' }).value / call(card, sample).value;
    const divisor = (meanOver === 'count' ? count : one.reduce((total, weight) => total + weight, 0)) * (Number.isFinite(unweighted) ? unweighted / count : 1);
    if (card.meanOf && meanOver !== 'count') return; // its own test says by what
    near(mean.value * divisor, a.value, 1e-12, 'mean', 1e-15);
    allNear(flat(mean.grad).map((slope) => slope * divisor), flat(a.grad), 1e-12, 'gradient of the mean', 1e-14);
  }),
});

/** An item of weight 0 is as if it were not there, whatever numbers it holds. */
const leftOut = (card: Card, name: string): Clause => ({
  title: `${card.id}: an item whose ${name} is 0 is left out of value and gradient, NaN and infinities included`,
  prove: () => eachSample(card, (sample, random) => {
    const count = weightCount(card, name, sample);
    if (count < 2) return;
    const item = random.integer(0, count - 1);
    const weight = drawn(random, count).with(item, 0);
    const clean = call(card, sample, { ...reducedBy(card, 'sum'), [name]: weight });
    const { grad } = gradients(card, clean)[0]!;
    if (sample.input.every((part) => (part as readonly unknown[]).length === count)) {
      const others = call(card, { ...sample, input: sample.input.map((part) => (part as readonly unknown[]).toSpliced(item, 1)) }, { ...reducedBy(card, 'sum'), [name]: weight.toSpliced(item, 1) });
      near(clean.value, others.value, 1e-13, 'without it', 1e-15);
      allNear(flat(clean.grad).filter((slope) => slope !== 0), flat(others.grad).filter((slope) => slope !== 0), 1e-12, 'gradient without it', 1e-14);
    }
    const [from, end] = [item, item + 1].map((index) => numbersBefore(sample.input[0], index, count)) as [number, number];
    assert.deepEqual(grad.slice(from, end), Array(end - from).fill(0), 'its gradient');
    for (const number of card.arguments[0]!.numbers === 'box' ? [] : [NaN, Infinity]) {
      const input = sample.input.map((part, at) => (differentiated(card).includes(at) ? spoilt(part, item, count, number) : part));
      if (number === Infinity && !takesInfinity(card)) continue;
      assert.deepEqual(call(card, { ...sample, input }, { ...reducedBy(card, 'sum'), [name]: weight }), clean, `${number} in item ${item}`);
    }
  }),
});

/** Only numbers without bounds may be infinite. */
const takesInfinity = (card: Card): boolean => differentiated(card).every((at) => card.arguments[at]!.numbers === 'real');

/** How many numbers the items before one hold: sequences may differ in length. */
function numbersBefore(part: unknown, item: number, count: number): number {
  const whole = part as readonly unknown[];
  return whole.length === count ? flat(whole.slice(0, item)).length : (flat(part).length / count) * item;
}

/** A copy in which every number of one item is another. */
function spoilt(part: unknown, item: number, count: number, number: number): unknown {
  const whole = part as readonly unknown[];
  if (whole.length === count) return whole.with(item, Array.isArray(whole[item]) ? replaced(whole[item], number) : number);
  const size = flat(part).length / count;
  return Array.from({ length: size }, (_, index) => index).reduce((copy, index) => changed(copy, item * size + index, () => number), part);
}

const replaced = (part: unknown, number: number): unknown => (Array.isArray(part) ? part.map((inner) => replaced(inner, number)) : number);

function eachSample(card: Card, check: (sample: Trial, random: Random) => void): void {
  const random = seeded(seedOf(`${card.id} weights`));
  for (const shape of [...shapes, ...shapes]) check(drawTrial(card, random, shape), random);
}
