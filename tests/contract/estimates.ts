import assert from 'node:assert/strict';
import type { Card } from '#core/kinds';
import { defaults } from '#core/parameter';
import { seeded, seedOf } from '../sample/random.ts';
import { call, drawSample, flat } from '../sample/samples.ts';
import type { Claim } from './claim.ts';

/** A skewed sample: its neighbours pull away from the median to the side of the mean. */
const sample: readonly number[] = [0, 1.5, 2, 5, 20];
const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
const median = 2;

/** The constant that minimises the loss over a sample is what the card says it estimates. */
export function estimates(card: Card): Claim[] {
  const { estimates: what } = card.properties;
  if (card.kind === 'embeddings') return [{ title: `${card.id} has no target, so it estimates nothing`, prove: () => assert.equal(what, 'none') }];
  const prove = { residual: () => checkResidual(card), binary: () => checkBinary(card), classes: () => checkClasses(card), overlap: () => checkOverlap(card) }[card.kind];
  return [{ title: `${card.id} estimates ${what === 'none' ? 'neither mean nor probability' : `the ${what}`}`, prove }];
}

function checkResidual(card: Card): void {
  const random = seeded(seedOf(card.id));
  const drawn = Array.from({ length: 6 }, () => drawSample(card, random, { items: 1, width: 1 }).values);
  const best = [defaults(card.parameters), ...drawn].map((values) => minimiser((constant) => call(card, { input: [sample.map(() => constant), sample], values }).value));
  const always = (holds: (constant: number) => boolean): boolean => best.every(holds);
  const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-4;
  const found = always((constant) => close(constant, mean)) ? 'mean'
    : always((constant) => close(constant, median)) ? 'median'
    : always((constant) => constant > median - 1e-4 && constant < mean + 1e-4) ? 'between mean and median' : 'none';
  assert.equal(found, card.properties.estimates, `minimised at ${best.join(', ')}; the mean is ${mean}, the median ${median}`);
}

/** The lowest point of a convex function on the range of the sample, by thirds. */
function minimiser(value: (constant: number) => number): number {
  let [low, high] = [Math.min(...sample), Math.max(...sample)];
  for (let step = 0; step < 100; step++) {
    const third = (high - low) / 3;
    if (value(low + third) < value(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

function checkBinary(card: Card): void {
  const target = [1, 1, 0, 1, 0.5];
  const share = 3.5 / 5;
  const pull = (logit: number): number => flat(call(card, { input: [target.map(() => logit), target], values: defaults(card.parameters) }).grad).reduce((sum, slope) => sum + slope, 0);
  const stationary = Math.abs(pull(Math.log(share / (1 - share)))) < 1e-12 && Math.abs(pull(0)) > 1e-3;
  assert.equal(stationary ? 'probability' : 'none', card.properties.estimates);
}

function checkClasses(card: Card): void {
  const target = [0, 0, 1, 2, 2, 2];
  const shares = [2, 1, 3].map((count) => count / target.length);
  const { grad } = call(card, { input: [target.map(() => shares.map(Math.log)), target], values: defaults(card.parameters) });
  const pull = shares.map((_, index) => flat(grad).reduce((sum, slope, place) => sum + (place % 3 === index ? slope : 0), 0));
  const stationary = pull.every((slope) => Math.abs(slope) < 1e-12) && flat(grad).some((slope) => Math.abs(slope) > 1e-3);
  assert.equal(stationary ? 'probability' : 'none', card.properties.estimates);
}

/** Over masks of one pixel that is there three times out of four, a probability of 3/4 is not where the loss is lowest. */
function checkOverlap(card: Card): void {
  const masks = [[1], [1], [0], [1]];
  const { grad } = call(card, { input: [masks.map(() => [0.75]), masks], values: defaults(card.parameters) });
  const pull = flat(grad).reduce((sum, slope) => sum + slope, 0);
  assert.equal(Math.abs(pull) < 1e-9 ? 'probability' : 'none', card.properties.estimates);
}
