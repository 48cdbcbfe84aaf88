import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { drawArgument } from '../sample/draw.ts';
import { ownSamples } from '../sample/own.ts';
import { seeded } from '../sample/random.ts';
import { reduces } from '../sample/samples.ts';

const n = 1e6;

/** Losses of a number and its target, whose mean over a batch adds up as many numbers as the batch has. */
const pointwise = cards.filter((card) => reduces(card) && card.arguments.every(({ form }) => form === 'vector') && !ownSamples.has(card.id));

/** A sum that carries along what rounding takes from it (Neumaier): exact to the last digits. */
function exactSum(numbers: Float64Array): number {
  let [sum, lost] = [0, 0];
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

test.each(pointwise)('the mean of a million float32 numbers by $id is right to 1e-12', (card) => {
  const random = seeded(n);
  const input = card.arguments.map((argument) => Float32Array.from(drawArgument(card, argument, random, { items: n, width: 1 }) as number[]));
  const { elements } = card.loss(...input, { reduction: 'none' });
  const exact = exactSum(elements!) / n;
  expect(Math.abs(card.loss(...input).value - exact)).toBeLessThanOrEqual(1e-12 * Math.abs(exact));
});
