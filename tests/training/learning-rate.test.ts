import { expect, test } from 'vitest';
import { constantRate, cosineDecay, exponentialDecay, stepDecay, warmUp, type Schedule } from '#training/learning-rate';
import { near } from '../contract/clause.ts';
import { recorded } from './recorded.ts';

type Options = Readonly<Record<string, number>>;
type Input = readonly [name: string, first: number | readonly [name: string, first: number, options: Options]];

const { oracle, cases, peers } = recorded<Input, Options, { readonly rates: readonly number[] }>('learning-rate');

/** The schedule that a case names. */
function made([name, first]: Input, options: Options): Schedule {
  if (typeof first !== 'number') return warmUp(made([first[0], first[1]], first[2]), options as { steps: number });
  const makers: Readonly<Record<string, () => Schedule>> = {
    constantRate: () => constantRate(first),
    stepDecay: () => stepDecay(first, options as { every: number }),
    exponentialDecay: () => exponentialDecay(first, options as { factor: number }),
    cosineDecay: () => cosineDecay(first, options as { steps: number }),
  };
  return makers[name]!();
}

test.each(cases)(`the rates are those of ${oracle}: $name`, ({ input, options, given }) => {
  const schedule = made(input, options);
  given.rates.forEach((rate, step) => near(schedule(step), rate, 1e-12, `step ${step}`, 1e-16));
});

test.each(peers.flatMap(({ peer, cases: asked }) => asked.map((one) => ({ peer, ...one }))))('the rate is that of $peer: $name', ({ input, options: { at, ...options }, given }) => {
  near(made(input, options as Options)(at!), given.value, 1e-12, 'rate', 1e-16);
});

test('a cosine ends at its lowest rate, exactly, and stays there', () => {
  const schedule = cosineDecay(0.3, { steps: 7 });
  expect([schedule(0), schedule(7), schedule(8), schedule(1e9)]).toEqual([0.3, 0, 0, 0]);
  expect(cosineDecay(0.3, { steps: 7, lowest: 0.01 })(7)).toBe(0.01);
});

test('a warm-up meets the schedule that follows where that starts', () => {
  const after = cosineDecay(0.3, { steps: 7 });
  const schedule = warmUp(after, { steps: 4 });
  expect([0, 2, 4, 5, 11].map(schedule)).toEqual([0, 0.15, after(0), after(1), 0]);
});

test('between whole steps a schedule goes on as at them, for a plot', () => {
  expect(exponentialDecay(1, { factor: 0.25 })(0.5)).toBe(0.5);
  expect(stepDecay(1, { every: 2, factor: 0.5 })(3.9)).toBe(0.5);
});

const refused: readonly (readonly [message: string, call: () => unknown])[] = [
  ['constantRate: rate must be at least 0, got -1', () => constantRate(-1)],
  ['constantRate: rate must be at least 0, got NaN', () => constantRate(NaN)],
  ['constantRate: rate must be at least 0, got "1"', () => constantRate('1' as never)],
  ['constantRate: step must be at least 0, got -1', () => constantRate(1)(-1)],
  ['stepDecay: rate must be at least 0, got -1', () => stepDecay(-1, { every: 1 })],
  ['stepDecay: every must be an integer and at least 1, got 0', () => stepDecay(1, { every: 0 })],
  ['stepDecay: every must be an integer and at least 1, got undefined', () => stepDecay(1, {} as never)],
  ['stepDecay: options must be every or factor, got "gamma"', () => stepDecay(1, { every: 1, gamma: 0.5 } as never)],
  ['stepDecay: options must be an object, got undefined', () => stepDecay(1, undefined as never)],
  ['stepDecay: factor must be above 0 and at most 1, got 1.5', () => stepDecay(1, { every: 1, factor: 1.5 })],
  ['stepDecay: step must be at least 0, got -0.5', () => stepDecay(1, { every: 1 })(-0.5)],
  ['exponentialDecay: rate must be at least 0, got -1', () => exponentialDecay(-1, { factor: 1 })],
  ['exponentialDecay: factor must be above 0 and at most 1, got 0', () => exponentialDecay(1, { factor: 0 })],
  ['exponentialDecay: options must be factor, got "gamma"', () => exponentialDecay(1, { gamma: 0.5 } as never)],
  ['exponentialDecay: step must be at least 0, got NaN', () => exponentialDecay(1, { factor: 1 })(NaN)],
  ['cosineDecay: rate must be at least 0, got -1', () => cosineDecay(-1, { steps: 1 })],
  ['cosineDecay: options must be steps or lowest, got "eta_min"', () => cosineDecay(1, { steps: 1, eta_min: 0 } as never)],
  ['cosineDecay: steps must be an integer and at least 1, got 2.5', () => cosineDecay(1, { steps: 2.5 })],
  ['cosineDecay: lowest must be at least 0, got -0.1', () => cosineDecay(1, { steps: 1, lowest: -0.1 })],
  ['cosineDecay: step must be at least 0, got -1', () => cosineDecay(1, { steps: 1 })(-1)],
  ['warmUp: steps must be an integer and at least 1, got 0', () => warmUp(constantRate(1), { steps: 0 })],
  ['warmUp: from must be at least 0, got -1', () => warmUp(constantRate(1), { steps: 1, from: -1 })],
  ['warmUp: options must be steps or from, got "start"', () => warmUp(constantRate(1), { steps: 1, start: 0 } as never)],
  ['warmUp: step must be at least 0, got -1', () => warmUp(constantRate(1), { steps: 1 })(-1)],
];

test.each(refused)('%s', (message, call) => {
  expect(call).toThrow(new RangeError(message));
});
