import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { bind } from '../formula/binding.ts';
import { formulaOf } from '../formula/formulas.ts';
import { seeded, seedOf, type Random } from '../sample/random.ts';
import { call, differentiated, drawTrial, flat, gradients, nudged, reducedBy, reduces, shapes, type Trial } from '../sample/samples.ts';
import { variants, weightsOf } from '../sample/variants.ts';
import { functionName, near, type Contract } from './clause.ts';

/** The gradient is the derivative of the value, by two routes that share nothing with it. */
export const gradient: Contract = ({ card, exports }) => [
  ...(card.formulaCheck ? [] : [{
    title: `${card.id}: the gradient is the exact derivative of the formula, by dual numbers`,
    prove: () => eachSample(card, 6, (sample) => {
      const found = new Map(gradients(card, call(card, sample, reducedBy(card, 'sum'))).map(({ argument, grad }) => [argument, grad]));
      const { walk } = formulaOf(card);
      const sums = new Map<string, { slope: number; exact: boolean }>(); // coupled items share their arguments
      for (const { variables, directions } of bind(card, sample)) {
        for (const { motion, argument, place, exact } of directions) {
          const { d } = walk(variables, motion);
          const key = `${argument} ${place}`;
          const before = sums.get(key) ?? { slope: 0, exact: true };
          sums.set(key, { slope: d + before.slope, exact: exact && before.exact });
        }
      }
      for (const [key, { slope, exact }] of sums) {
        const [argument, place] = key.split(' ').map(Number) as [number, number];
        near(found.get(argument)![place]!, slope, exact ? 1e-11 : 1e-7, `slope ${place} of argument ${argument} at ${JSON.stringify(sample)}`, exact ? 1e-13 : 1e-8);
      }
    }),
  }]),
  {
    title: `${card.id} gives a gradient for each argument it says it differentiates, number for number, and for no other`,
    prove: () => eachSample(card, 1, (sample) => {
      const result = call(card, sample);
      const names = differentiated(card).map((at) => card.arguments[at]!.name);
      if (names.length > 1) assert.deepEqual(Object.keys(result.grad as object), names);
      else assert.ok(ArrayBuffer.isView(result.grad), 'one gradient stands alone');
      for (const { argument, grad } of gradients(card, result)) assert.equal(grad.length, flat(sample.input[argument]).length, card.arguments[argument]!.name);
    }),
  },
  {
    title: `${card.id}: the gradient is the slope of the value, by central differences, for every argument and reduction`,
    prove: () => {
      const seen = { slopes: 0, skipped: 0 };
      eachSample(card, 2, (sample, random) => {
        for (const { options } of variants(card, sample, random)) {
          for (const reduction of reductions(card)) checkSlopes(card, sample, { ...options, ...reducedBy(card, reduction) }, seen);
        }
      });
      assert.ok(seen.skipped < 0.1 * seen.slopes, `${seen.skipped} of ${seen.slopes} slopes lie too near a joint`);
      return { points: seen.slopes - seen.skipped };
    },
  },
  ...(`${functionName(card.id)}At` in exports ? [kernel(card, exports)] : []),
];

const reductions = (card: Card): readonly string[] => (reduces(card) ? ['mean', 'sum', 'none'] : ['']);

/** The kernel that plots draw is the loss of one element; where several arguments have slopes, `g` holds each by its name. */
function kernel(card: Card, exports: Readonly<Record<string, unknown>>) {
  const at = exports[`${functionName(card.id)}At`] as (...numbers: number[]) => { value: number; slope: number | Readonly<Record<string, number>> };
  return {
    title: `${card.id}: the kernel is the loss of one element`,
    prove: () => eachSample(card, 6, (sample) => {
      const result = call(card, sample, { reduction: 'none' });
      const parameters = Object.keys(card.parameters).map((name) => sample.values[name]!);
      for (let item = 0; item < sample.items; item++) {
        const own = sample.input.map((part) => (part as number[])[item]!);
        const { value, slope } = at(...('e' in card.formula.symbols ? [own[0]! - own[1]!] : own), ...parameters);
        assert.equal(value, result.elements![item]);
        for (const { argument, grad } of gradients(card, result)) assert.equal(typeof slope === 'number' ? slope : slope[card.arguments[argument]!.name], grad[item]);
      }
    }),
  };
}

function eachSample(card: Card, rounds: number, check: (sample: Trial, random: Random) => void): void {
  const random = seeded(seedOf(`${card.id} gradient`));
  for (let round = 0; round < rounds; round++) for (const shape of shapes) check(drawTrial(card, random, shape), random);
}

type CallOptions = Readonly<Record<string, unknown>> & { readonly reduction?: string };

/** Compares every slope with differences of the value; where two step sizes disagree, a joint lies between. */
function checkSlopes(card: Card, sample: Trial, options: CallOptions, seen: { slopes: number; skipped: number }): void {
  for (const { argument, grad } of gradients(card, call(card, sample, options))) {
    grad.forEach((slope, place) => {
      const value = (by: number): number => {
        const input = sample.input.map((part, at) => (at === argument ? nudged(part, place, by) : part));
        const moved = { ...sample, input };
        if (card.formula.held) return held(card, moved, sample, options);
        return call(card, moved, options).value;
      };
      const [coarse, fine] = [difference(value, 2e-3), difference(value, 1e-3)];
      seen.slopes++;
      if (Math.abs(coarse - fine) > 1e-6 * Math.max(1, Math.abs(fine))) seen.skipped++;
      else near(slope, fine, 1e-6, `slope ${place} of argument ${argument} at ${JSON.stringify({ ...sample, options })}`, 1e-7);
    });
  }
}

/** The value of a call on a sample by the formula, with what its gradient takes as constants as at another sample. */
function held(card: Card, moved: Trial, at: Trial, options: CallOptions): number {
  const formula = formulaOf(card);
  const constants = bind(card, at).map(({ variables }) => formula.held(variables));
  const losses = bind(card, moved).map(({ variables }, item) => formula.value({ ...variables, ...constants[item] }));
  const weight = weightsOf(card).map(({ name }) => options[name] as readonly number[] | undefined).find((given) => given) ?? losses.map(() => 1);
  const total = weight.reduce((sum, own) => sum + own, 0);
  return losses.reduce((sum, loss, item) => sum + weight[item]! * loss, 0) / (options.reduction === 'mean' ? total : 1);
}

/** The slope by a stencil of four points around the middle: exact for polynomials up to degree four. */
function difference(value: (by: number) => number, step: number): number {
  return (8 * (value(step) - value(-step)) - (value(2 * step) - value(-2 * step))) / (12 * step);
}
