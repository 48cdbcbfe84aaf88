import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Card } from '#core/card/kinds';
import { defaults, type Values } from '#core/parameter';
import { drawArgument } from '../sample/draw.ts';
import { extremes } from '../sample/extremes.ts';
import { ownSamples } from '../sample/own.ts';
import { seeded, seedOf, type Random } from '../sample/random.ts';
import { call, drawLike, drawTrial, gradients, losses, reducedBy, shapes, type Trial } from '../sample/samples.ts';
import { estimates } from './estimates.ts';
import { near, type Clause, type Contract } from './clause.ts';

const draws = 300;
const shapeOf = (random: Random) => random.pick(shapes);

/** What a card declares holds everywhere; what it does not declare fails somewhere. */
export const properties: Contract = ({ card }) => {
  const { convex, symmetric, range: [low, high] } = card.properties;
  return [
    property(card, convex, `${card.id} is ${convex ? '' : 'not '}convex in its first argument`, liesBelowItsChords),
    property(card, symmetric, `${card.id} is ${symmetric ? '' : 'not '}symmetric`, staysWhenSwapped),
    {
      title: `${card.id} has values from ${low} to ${high}, and comes near both ends`,
      prove: () => {
        const values = many(card).flatMap((sample) => losses(card, sample));
        const [smallest, largest] = [Math.min(...values), Math.max(...values)];
        assert.ok(smallest >= low && largest <= high, `values from ${smallest} to ${largest}`);
        assert.ok(low === -Infinity ? smallest < -1e3 : smallest < low + 1e-3, `no value near ${low}, the smallest is ${smallest}`);
        assert.ok(high === Infinity ? largest > 1e3 : largest > high - 1e-3, `no value near ${high}, the largest is ${largest}`);
      },
    },
    {
      title: `${card.id} has the declared largest slope, and comes near it`,
      prove: () => {
        for (const values of [defaults(card.parameters), ...many(card).slice(0, 4).map((sample) => sample.values), ...settings(card)]) checkBound(card, values);
      },
    },
    ...estimates(card),
  ];
};

/** A law on random samples: it must hold on all of them, or fail on one if it is not declared. */
function property(card: Card, declared: boolean, title: string, law: (card: Card, random: Random) => boolean): Clause {
  const run = fc.property(fc.nat(), (seed) => law(card, seeded(seed)));
  const options = { seed: seedOf(card.id), numRuns: draws };
  return {
    title,
    prove: () => (declared ? fc.assert(run, options) : assert.ok(fc.check(run, options).failed, 'no sample speaks against it: declare it')),
  };
}

/** At a point between two others, the loss is at most what the straight line between them says. */
function liesBelowItsChords(card: Card, random: Random): boolean {
  const shape = shapeOf(random);
  const a = drawTrial(card, random, shape);
  const end = drawLike(card, random, shape, a.input[0]);
  const share = random.between(0.1, 0.9);
  const value = (first: unknown): number => call(card, { ...a, input: [first, ...a.input.slice(1)] }).value;
  const [one, other] = [value(a.input[0]), value(end)];
  return value(between(a.input[0], end, share)) <= one + share * (other - one) + 1e-12 * (Math.abs(one) + Math.abs(other));
}

/** The point a share of the way from one vector or matrix to another. */
export function between(a: unknown, b: unknown, share: number): unknown {
  return Array.isArray(a) ? a.map((part, index) => between(part, (b as unknown[])[index], share)) : (a as number) + share * ((b as number) - (a as number));
}

/**
 * The loss is the same when its first two arguments change places: for a residual, when the error changes sign. A loss
 * of one argument, when that changes sign.
 */
function staysWhenSwapped(card: Card, random: Random): boolean {
  const [one, two] = card.arguments;
  if (two && (one!.form !== two.form || two.numbers === 'id')) return false; // logits and class ids have nothing in common
  const shape = shapeOf(random);
  const sample = drawTrial(card, random, shape);
  if (!two) return call(card, sample).value === call(card, { ...sample, input: sample.input.map(negated) }).value;
  // both must be what the other may be
  const first = one!.numbers === two.numbers ? sample.input[0] : drawArgument(card, { ...one!, numbers: two.numbers }, random, shape);
  const [, second, ...rest] = sample.input;
  const value = (input: readonly unknown[]): number => call(card, { ...sample, input }).value;
  const [here, there] = [value([first, second, ...rest]), value([second, first, ...rest])];
  return Math.abs(here - there) <= 1e-12 * Math.max(Math.abs(here), Math.abs(there));
}

const negated = (part: unknown): unknown => (Array.isArray(part) ? part.map(negated) : -(part as number));

/** The values of the parameters that a loss asks to be tried at. */
function settings(card: Card): Values[] {
  return (ownSamples.get(card.id)?.settings ?? []).map((values) => ({ ...defaults(card.parameters), ...values }));
}

/** Samples at the defaults and at other parameters, and the extremes at both and at the settings asked for. */
function many(card: Card): Trial[] {
  const random = seeded(seedOf(`${card.id} range`));
  const drawn = Array.from({ length: draws }, () => drawTrial(card, random, shapeOf(random)));
  const usual = defaults(card.parameters);
  const ends = extremes(card, random).map((input) => ({ input, items: 1 }));
  return [...drawn, ...drawn.map((sample) => ({ ...sample, values: usual })), ...[usual, drawn[0]!.values, ...settings(card)].flatMap((values) => ends.map((end) => ({ ...end, values })))];
}

function checkBound(card: Card, values: Values): void {
  const bound = card.properties.gradientBound(values);
  const slopes = many(card).flatMap((sample) => {
    const one = gradients(card, call(card, { ...sample, values }, reducedBy(card, 'sum')))[0]!;
    return one.grad.map(Math.abs);
  });
  const largest = slopes.reduce((a, b) => Math.max(a, b), 0);
  assert.ok(bound > 0, `the bound must be above 0, got ${bound}`);
  if (bound === Infinity) return assert.ok(largest > 1e3, `the largest slope is ${largest}: declare a bound`);
  assert.ok(largest <= bound * (1 + 1e-12), `slope ${largest} is above the bound ${bound} at ${JSON.stringify(values)}`);
  near(largest, bound, 0.01, `the largest slope at ${JSON.stringify(values)}`);
}
