import assert from 'node:assert/strict';
import type { Argument } from '#core/card/arguments';
import type { Card } from '#core/card/kinds';
import { seeded, seedOf } from '../sample/random.ts';
import { call, drawTrial, flat, reduces, shapes, type Trial } from '../sample/samples.ts';
import { weightCount, weightsOf } from '../sample/variants.ts';
import { functionName, throwsExactly, type Contract } from './clause.ts';
import { refusals, readsFlatRows } from './refusals.ts';

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
  ...(readsFlatRows(card) ? [{
    title: `${card.id} reads a flat vector as rows, once it knows how long they are`,
    prove: () => eachSample(card, (sample) => {
      const width = (sample.input[0] as number[][])[0]!.length;
      const flatInput = sample.input.map((part) => flat(part));
      assert.deepEqual(call(card, { ...sample, input: flatInput }, { rowLength: width }), call(card, sample));
      // a flat cloud is points on a line; one row alone has nothing it could be compared with
      if ((sample.input[0] as unknown[]).length === 1 && card.kind !== 'points' && !card.coupled) assert.deepEqual(call(card, { ...sample, input: flatInput }), call(card, sample));
    }),
  }] : []),
  ...(card.arguments[0]!.numbers === 'box' ? [{
    title: `${card.id} reads a flat vector as boxes of four numbers`,
    prove: () => eachSample(card, (sample) => assert.deepEqual(call(card, { ...sample, input: sample.input.map((part) => flat(part)) }), call(card, sample))),
  }] : []),
  {
    title: `${card.id} refuses a number where a list must be, in the words of every other error`,
    prove: () => {
      const good = drawTrial(card, seeded(1), { items: 2, width: 2 });
      good.input.forEach((_, at) => {
        const input = good.input.map((part, other) => (other === at ? 5 : part));
        assert.throws(() => call(card, { ...good, input }), (error: unknown) => error instanceof RangeError && error.message.startsWith(`${functionName(card.id)}: `) && /: [\w.[\]]+ must .+, got .+/.test(error.message));
      });
    },
  },
  {
    title: `${card.id} refuses input that cannot be meant, and says why`,
    prove: () => {
      const who = functionName(card.id);
      const good = drawTrial(card, seeded(1), { items: 2, width: 2 });
      for (const { input, options, message } of refusals(card, good.input)) throwsExactly(() => call(card, { ...good, input }, options), `${who}: ${message}`);
      if (reduces(card)) throwsExactly(() => call(card, good, { reduction: 'average' }), `${who}: reduction must be one of ${listed(card.options!['reduction']!.type)}, got "average"`);
      for (const { name, of } of weightsOf(card)) {
        const count = weightCount(card, name, good);
        const [{ name: first, form }] = card.arguments as [Argument];
        const rule = of === 'class' ? `have one number for each class (${count})`
          : of === 'element' || form === 'vector' ? `be as long as ${first} (${count})`
          : `have one number for each ${form === 'sequences' ? 'sequence' : 'row'} of ${first} (${count})`;
        throwsExactly(() => call(card, good, { [name]: Array(count + 1).fill(1) }), `${who}: ${name} must ${rule}, got ${count + 1}`);
      }
    },
  },
];

/** `'mean' | 'sum' | 'none'` as an error lists it: mean, sum, none. */
const listed = (type: string): string => type.split(' | ').join(', ').replaceAll("'", '');

function eachSample(card: Card, check: (sample: Trial) => void): void {
  const random = seeded(seedOf(`${card.id} inputs`));
  for (const shape of shapes) check(drawTrial(card, random, shape));
}

const frozen = (part: unknown): unknown => (Array.isArray(part) ? Object.freeze(part.map(frozen)) : part);
const mapped = (part: unknown, change: (value: number) => number): unknown => (Array.isArray(part) ? part.map((inner) => mapped(inner, change)) : change(part as number));

type Typed = typeof Float64Array | typeof Float32Array;

/** A list, or each list in it, in a typed array. Ids stay whole numbers. */
function typed(card: Card, part: unknown, argument: number, Kind: Typed): unknown {
  const list = part as readonly unknown[];
  if (Array.isArray(list[0])) return list.map((row) => typed(card, row, argument, Kind));
  return ['id', 'group'].includes(card.arguments[argument]!.numbers) ? Int32Array.from(list as number[]) : Kind.from(list as number[]);
}
