import { expect, test } from 'vitest';
import { batches, gradientDescent, type BatchesOptions } from '#training/index';
import { philox, type Words } from '#training/philox';
import { recorded } from './recorded.ts';

const { oracle, cases } = recorded<readonly [n: number, first: number, steps: number], BatchesOptions, { readonly rows: readonly number[][] }>('batches');

test.each(cases)(`the rows are those of ${oracle}: $name`, ({ input: [n, first, steps], options, given }) => {
  const at = batches(n, options);
  expect(Array.from({ length: steps }, (_, index) => [...at(first + index)])).toEqual(given.rows);
});

test.each<{ counter: Words; key: readonly [number, number]; known: Words }>([
  { counter: [0, 0, 0, 0], key: [0, 0], known: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
  { counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], known: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
  { counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], key: [0xa4093822, 0x299f31d0], known: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1] },
])('philox gives the known answers of Random123: $counter', ({ counter, key, known }) => {
  expect(philox(counter, key)).toEqual(known);
});

/** Σ (counted − expected)² / expected over so many equally likely outcomes. */
function chiSquare(outcomes: readonly (string | number)[], possible: number): number {
  const counts = new Map<string | number, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const expected = outcomes.length / possible;
  const found = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return found + (possible - counts.size) * expected;
}

test('every order is as likely, over epochs and over seeds', () => {
  const many = Array.from({ length: 12_000 }, (_, index) => index);
  const ofEpochs = batches(5, { size: 5, seed: 11 });
  const bound = 170; // 119 degrees of freedom: above that once in a thousand times
  expect(chiSquare(many.map((epoch) => ofEpochs(epoch).join()), 120)).toBeLessThan(bound);
  expect(chiSquare(many.map((seed) => batches(5, { size: 5, seed })(0).join()), 120)).toBeLessThan(bound);
});

test('where a row stands in an epoch says nothing about the next', () => {
  const at = batches(8, { size: 8, seed: 2 });
  const pairs = Array.from({ length: 6400 }, (_, epoch) => `${at(epoch).indexOf(3)} ${at(epoch + 1).indexOf(3)}`);
  expect(chiSquare(pairs, 64)).toBeLessThan(104); // 63 degrees of freedom
});

test('each epoch has every row once', () => {
  const at = batches(1000, { size: 64, seed: 4 });
  for (const epoch of [0, 1, 2]) {
    const rows = Array.from({ length: 16 }, (_, place) => [...at(16 * epoch + place)]).flat();
    expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, row) => row));
  }
});

test('a step has the same rows whatever was asked before, and whoever wrote to them', () => {
  const at = batches(10, { size: 4, seed: 9 });
  const first = [...at(1)];
  at(1).fill(0);
  at(100);
  expect([...at(1)]).toEqual(first);
});

test('an objective takes its rows by the number of the step', () => {
  const data = [1, 2, 3, 4, 100];
  const at = batches(5, { size: 2, seed: 1 });
  const path = gradientDescent(([w], step) => {
    const rows = at(step);
    const mean = rows.reduce((sum, row) => sum + data[row]!, 0) / rows.length;
    return { value: (w! - mean) ** 2 / 2, grad: [w! - mean] };
  }, [0], { steps: 3, rate: 1 });
  const means = [0, 1, 2].map((step) => [...at(step)].reduce((sum, row) => sum + data[row]!, 0) / at(step).length);
  expect(path.slice(1).map(({ parameters }) => parameters[0])).toEqual(means);
});

const refused: readonly (readonly [message: string, call: () => unknown])[] = [
  ['batches: options must be size, seed, shuffle or dropLast, got "batch_size"', () => batches(5, { batch_size: 2 } as never)],
  ['batches: options must be an object, got 2', () => batches(5, 2 as never)],
  ['batches: n must be an integer and at least 1 and at most 2147483647, got 0', () => batches(0, { size: 1 })],
  ['batches: n must be an integer and at least 1 and at most 2147483647, got object', () => batches([1, 2] as never, { size: 1 })],
  ['batches: size must be an integer and at least 1, got undefined', () => batches(5, {} as never)],
  ['batches: size must be an integer and at least 1, got 0', () => batches(5, { size: 0 })],
  ['batches: size must be at most 5, got 6', () => batches(5, { size: 6, dropLast: true })],
  ['batches: seed must be an integer and at least 0 and at most 9007199254740991, got 0.5', () => batches(5, { size: 1, seed: 0.5 })],
  ['batches: shuffle must be true or false, got "no"', () => batches(5, { size: 1, shuffle: 'no' as never })],
  ['batches: dropLast must be true or false, got 1', () => batches(5, { size: 1, dropLast: 1 as never })],
  ['batches: step must be an integer and at least 0, got 0.5', () => batches(5, { size: 1 })(0.5)],
];

test.each(refused)('%s', (message, call) => {
  expect(call).toThrow(new RangeError(message));
});
