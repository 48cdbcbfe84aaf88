import assert from 'node:assert/strict';
import type { Card, Kind } from '#core/kinds';
import { seeded, seedOf } from '../sample/random.ts';
import { call, drawSample, flat, shapes, type Sample } from '../sample/samples.ts';
import { functionName, throwsExactly, type Contract } from './claim.ts';

/** How arguments may be given, and what is refused. */
export const inputs: Contract = ({ card }) => [
  {
    title: `${card.id} never writes to its arguments`,
    prove: () => eachSample(card, (sample) => {
      const before = JSON.stringify(sample);
      call(card, { ...sample, input: frozen(sample.input) as unknown[] });
      assert.equal(JSON.stringify(sample), before);
    }),
  },
  {
    title: `${card.id} gives the same for number[], Float64Array and Float32Array`,
    prove: () => eachSample(card, (sample) => {
      // what fits into 32 bits is the same number in all three
      const input = sample.input.map((part) => mapped(part, Math.fround));
      const plain = call(card, { ...sample, input });
      for (const Typed of [Float64Array, Float32Array]) {
        assert.deepEqual(call(card, { ...sample, input: input.map((part, at) => typed(card, part, at, Typed)) }), plain);
      }
    }),
  },
  ...(card.kind in widths ? [{
    title: `${card.id} reads a flat vector as rows, once it knows how long they are`,
    prove: () => eachSample(card, (sample) => {
      const width = (sample.input[0] as number[][])[0]!.length;
      const flatInput = sample.input.map((part) => flat(part));
      const option = widths[card.kind]!;
      assert.deepEqual(call(card, { ...sample, input: flatInput }, { [option]: width }), call(card, sample));
      if (sample.items === 1) assert.deepEqual(call(card, { ...sample, input: flatInput }), call(card, sample));
    }),
  }] : []),
  {
    title: `${card.id} refuses a number where a list must be, in the words of every other error`,
    prove: () => {
      const good = drawSample(card, seeded(1), { items: 2, width: 2 });
      good.input.forEach((_, at) => {
        const input = good.input.map((part, other) => (other === at ? 5 : part));
        assert.throws(() => call(card, { ...good, input }), (error: unknown) => error instanceof RangeError && error.message.startsWith(`${functionName(card.id)}: `) && /: \w+ must .+, got .+/.test(error.message));
      });
    },
  },
  {
    title: `${card.id} refuses input that cannot be meant, and says why`,
    prove: () => {
      const who = functionName(card.id);
      const own = refused[card.kind];
      for (const [input, message] of own) throwsExactly(() => card.loss(...input), `${who}: ${message}`);
      const good = drawSample(card, seeded(1), { items: 2, width: 2 });
      throwsExactly(() => call(card, good, { reduction: 'average' }), `${who}: reduction must be 'mean', 'sum' or 'none', got "average"`);
      if (!('weight' in (card.options ?? {}))) return;
      const each = card.kind === 'classes' ? 'class' : 'element';
      throwsExactly(() => call(card, good, { weight: [1, 1, 1] }), `${who}: weight must have one number for each ${each} (2), got 3`);
    },
  },
];

/** The option that says how long the rows of a flat vector are. */
const widths: Readonly<Partial<Record<Kind, string>>> = { classes: 'classes', overlap: 'pixels', embeddings: 'dimensions' };

/** Arguments that must be refused, with the message after the name of the loss. */
const refused: Readonly<Record<Kind, readonly (readonly [readonly unknown[], string])[]>> = {
  residual: [
    [[[], []], 'prediction must have at least 1 element, got 0'],
    [[[1, 2], [1]], 'target must be as long as prediction (2), got 1'],
    [[[1], [1, 2]], 'target must be as long as prediction (1), got 2'],
  ],
  binary: [
    [[[], []], 'logit must have at least 1 element, got 0'],
    [[[1, 2], [1]], 'target must be as long as logit (2), got 1'],
    [[[1, 2], [0, 1.5]], 'target[1] must be at least 0 and at most 1, got 1.5'],
    [[[1, 2], [-0.5, 1]], 'target[0] must be at least 0 and at most 1, got -0.5'],
  ],
  classes: [
    [[[], []], 'logit must have at least 1 element, got 0'],
    [[[[1, 2], [1]], [0, 0]], 'logit[1] must be as long as logit[0] (2), got 1'],
    [[[[1, 2]], [0, 1]], 'target must have one class id for each row of logit (1), got 2'],
    [[[[1, 2]], [2]], 'target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got 2'],
    [[[[1, 2]], [-1]], 'target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got -1'],
    [[[[1, 2]], [0.5]], 'target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got 0.5'],
    [[[1, 2, 3], [0], { classes: 2 }], 'logit must have a length divisible by classes (2), got 3'],
    [[[1, 2, 3], [0], { classes: 0 }], 'classes must be an integer at least 1, got 0'],
    [[[[1, 2]], [0], { classes: 3 }], 'classes must be the length of a row (2), got 3'],
  ],
  overlap: [
    [[[], []], 'probability must have at least 1 element, got 0'],
    [[[0.5], []], 'target must have at least 1 element, got 0'],
    [[[[0.5, 0.5]], [[1]]], 'target must have rows as long as those of probability (2), got 1'],
    [[[0.5, 0.5], [[1, 0], [1, 0]]], 'target must have as many rows as probability (1), got 2'],
    [[[[0.5], [0.5, 0.5]], [[1], [1]]], 'probability[1] must be as long as probability[0] (1), got 2'],
    [[[0.5, 1.5], [1, 0]], 'probability[1] must be at least 0 and at most 1, got 1.5'],
    [[[-0.5, 1], [1, 0]], 'probability[0] must be at least 0 and at most 1, got -0.5'],
    [[[0.5, 1], [2, 0]], 'target[0] must be at least 0 and at most 1, got 2'],
    [[[0.5, 1], [0, -2]], 'target[1] must be at least 0 and at most 1, got -2'],
    [[[0.5, 1, 0], [0, 1, 0], { pixels: 2 }], 'probability must have a length divisible by pixels (2), got 3'],
  ],
  embeddings: [
    [[[], [], []], 'anchor must have at least 1 element, got 0'],
    [[[1], [], []], 'positive must have at least 1 element, got 0'],
    [[[1], [1], []], 'negative must have at least 1 element, got 0'],
    [[[[1, 2]], [[1]], [[1, 2]]], 'positive must have rows as long as those of anchor (2), got 1'],
    [[[[1, 2]], [[1, 2]], [[1, 2], [1, 2]]], 'negative must have as many rows as anchor (1), got 2'],
    [[[1, 2, 3], [1, 2, 3], [1, 2, 3], { dimensions: 2 }], 'anchor must have a length divisible by dimensions (2), got 3'],
  ],
};

function eachSample(card: Card, check: (sample: Sample) => void): void {
  const random = seeded(seedOf(`${card.id} inputs`));
  for (const shape of shapes) check(drawSample(card, random, shape));
}

const frozen = (part: unknown): unknown => (Array.isArray(part) ? Object.freeze(part.map(frozen)) : part);
const mapped = (part: unknown, change: (value: number) => number): unknown => (Array.isArray(part) ? part.map((inner) => mapped(inner, change)) : change(part as number));

type Typed = typeof Float64Array | typeof Float32Array;

/** A vector, or each row of a matrix, in a typed array. Class ids stay whole numbers. */
function typed(card: Card, part: unknown, argument: number, Kind: Typed): unknown {
  if (card.kind === 'classes' && argument === 1) return Int32Array.from(part as number[]);
  const list = part as readonly unknown[];
  return Array.isArray(list[0]) ? list.map((row) => Kind.from(row as number[])) : Kind.from(list as number[]);
}
