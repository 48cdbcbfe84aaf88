import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import type { Numbers } from '#core/card/arguments';
import { seeded, seedOf } from '../sample/random.ts';
import { call, changed, differentiated, drawTrial, flat, gradients, nudged, shapes, type Trial } from '../sample/samples.ts';
import type { Contract } from './clause.ts';

/** Numbers at which formulas as written underflow, overflow or cancel. */
const finite = [0, 1e-300, -1e-300, 40, -40, 750, -750, 1e9, -1e9];

/** Which of them an argument takes. */
const taken: Readonly<Partial<Record<Numbers, (value: number) => boolean>>> = {
  positive: (value) => value > 0, nonnegative: (value) => value >= 0,
  probability: (value) => value >= 0 && value <= 1, cosine: (value) => value >= -1 && value <= 1,
  distribution: (value) => value >= 0 && value <= 1, 'log-distribution': (value) => value <= 0,
};

/** The finite number from which on a loss is declared to give NaN, as where no digit is left to tell a plan by. */
function lostFrom({ edges }: Card): number {
  const declared = edges.filter(({ value }) => value !== undefined && Number.isNaN(value)).map(({ input }) => flat(input[0]));
  return Math.min(...declared.filter((numbers) => numbers.every(Number.isFinite)).map((numbers) => Math.max(...numbers.map(Math.abs))));
}

/** What comes of one extreme number among usual ones, whichever argument it stands in. */
export const extremes: Contract = ({ card }) => [
  {
    title: `${card.id}: no finite number makes it NaN, value or slope, unless that is declared`,
    prove: () => each(card, finite.filter((number) => Math.abs(number) < lostFrom(card)), (place, sample, number) => {
      const result = call(card, sample);
      const numbers = [result.value, ...gradients(card, result).flatMap(({ grad }) => grad)];
      assert.ok(!numbers.some(Number.isNaN), `${number} at ${place} gives ${String(numbers)}`);
    }),
  },
  {
    title: `${card.id}: NaN stays NaN, wherever a number counts`,
    prove: () => each(card, [NaN], (place, sample, _, before) => {
      const { value } = call(card, sample);
      assert.ok(Number.isNaN(value) || !counts(card, before), `NaN at ${place} gives ${value}`);
    }),
  },
];

/** A sample and one of its numbers. */
interface Place {
  readonly sample: Trial;
  readonly argument: number;
  readonly index: number;
}

/** Does the value change with the number? That of an action not taken, or of a class not asked for, changes nothing. */
function counts(card: Card, { sample, argument, index }: Place): boolean {
  const input = sample.input.map((part, at) => (at === argument ? nudged(part, index, 1e-3) : part));
  return call(card, { ...sample, input }).value !== call(card, sample).value;
}

/** Puts each number in turn at each place of each argument that has a slope. */
function each(card: Card, numbers: readonly number[], check: (where: string, sample: Trial, number: number, before: Place) => void): void {
  const random = seeded(seedOf(`${card.id} extremes`));
  for (const shape of shapes.slice(0, 4)) {
    const sample = drawTrial(card, random, shape);
    for (const argument of differentiated(card)) {
      const { name, numbers: kind } = card.arguments[argument]!;
      if (kind === 'box' && Number.isNaN(numbers[0])) continue; // a box with NaN is refused
      flat(sample.input[argument]).forEach((_, index) => {
        for (const number of numbers) {
          if (!Number.isNaN(number) && !fits(kind, number, index)) continue;
          const input = sample.input.map((part, at) => (at === argument ? changed(part, index, () => number) : part));
          check(`${name} ${index} of ${JSON.stringify(sample)}`, { ...sample, input }, number, { sample, argument, index });
        }
      });
    }
  }
}

/** Does an argument take a number at that place? Of a box, the lower corner moves down and the upper one up. */
function fits(kind: Numbers, number: number, index: number): boolean {
  if (kind === 'box') return Math.abs(number) > 1 && index % 4 < 2 === number < 0;
  return taken[kind]?.(number) ?? true;
}
