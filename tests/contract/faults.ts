import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { seeded } from '../sample/random.ts';
import { call, drawTrial } from '../sample/samples.ts';
import { functionName, type Contract } from './clause.ts';

/** A call that is wrong in one place. */
interface Fault {
  readonly input: readonly unknown[];
  readonly options: unknown;
  /** what the error must say is wrong, before its place: an argument or an option */
  readonly name: string;
  /** what it must say was got, where the place is that of a number */
  readonly got?: string;
}

const noNumbers: readonly (readonly [part: unknown, got?: string])[] = [['2', '"2"'], ['', '""'], [null, 'null'], [true, 'true'], [undefined, 'undefined'], [[1]], [{}]];
const noLists: readonly unknown[] = ['2', null, true, undefined, 5, {}];
const noOptions: readonly unknown[] = [null, 2, 'x', true];

/** What is no number, no list or no option is an error that names place and value. Nothing of it counts as a number, and nothing is passed over. */
export const faults: Contract = ({ card }) => {
  const { input, values } = drawTrial(card, seeded(1), { items: 2, width: 2 });
  const who = functionName(card.id);
  const wrong = [...wrongArguments(card, input), ...wrongLists(card, input), ...wrongOptions(card, input)];
  const unknown = unknownOptions(card);
  return [
    {
      title: `${card.id} refuses ${wrong.length} arguments and options of another type, each by name and value`,
      prove: () => wrong.forEach(({ input: own, options, name, got }) => {
        const options_ = Object(options) === options ? { ...values, ...(options as object) } : options;
        const what = `${JSON.stringify(own)} ${JSON.stringify(options)}`;
        assert.throws(() => (Object(options) === options ? call(card, { input: own, values }, options_ as object) : card.loss(...own, options)), (error: unknown) => {
          assert.ok(error instanceof RangeError, `${what}: ${String(error)}`);
          assert.match(error.message, new RegExp(`^${who}: ${name}[\\w.[\\]]* must .+, got .+$`), what);
          if (got !== undefined) assert.ok(error.message.endsWith(`, got ${got}`), `${what}: ${error.message}`);
          return true;
        }, what);
      }),
    },
    {
      title: `${card.id} refuses ${unknown.length} options that it does not have, and names the one that is meant`,
      prove: () => unknown.forEach(([name, meant]) => assert.throws(() => card.loss(...input, { [name]: undefined }), (error: unknown) => {
        assert.ok(error instanceof RangeError, String(error));
        assert.match(error.message, new RegExp(`^${who}: options must not have "${name}"; did you mean ${meant}\\?$`));
        return true;
      }, name)),
    },
  ];
};

/** Every argument missing or of another type, and so its first and its last row and number, also where rows are flat. */
function wrongArguments(card: Card, input: readonly unknown[]): Fault[] {
  const flat = 'rowLength' in (card.options ?? {}) ? input.map((part, at) => (card.arguments[at]!.form === 'rows' || card.arguments[at]!.form === 'points' ? (part as unknown[]).flat() : part)) : input;
  return [[input, {}] as const, ...(flat === input ? [] : [[flat, { rowLength: (input[0] as unknown[][])[0]!.length }] as const])].flatMap(([good, options]) =>
    card.arguments.flatMap(({ name }, at) => wrongParts(good[at]).map(({ part, got }) => ({ input: good.with(at, part), options, name, ...got })))
      .concat(card.arguments.map((_, at) => ({ input: good.slice(0, at).concat(Array(input.length - at).fill(undefined)), options, name: `(?:${card.arguments.slice(at).map(({ name }) => name).join('|')})` }))));
}

/** Options that are lists, in the same ways. */
function wrongLists(card: Card, input: readonly unknown[]): Fault[] {
  return Object.entries(card.options ?? {}).filter(([, { type }]) => /Vector|Matrix/.test(type)).flatMap(([name, { type }]) => {
    const own = input[name === 'targetWeight' ? 1 : 0] as unknown[];
    const good = /Matrix/.test(type) ? own : own.map(() => 1);
    return wrongParts(good).filter(({ part }) => part !== undefined).map(({ part, got }) => ({ input, options: { [name]: part }, name, ...got }));
  });
}

/** Parameters, flags and choices of another type, and options that are none. */
function wrongOptions(card: Card, input: readonly unknown[]): Fault[] {
  const options = Object.entries(card.options ?? {}).filter(([, { type }]) => !/Vector|Matrix/.test(type)).map(([name]) => name);
  return [
    ...[...options, ...Object.keys(card.parameters)].flatMap((name) => [null, '2', 'false', {}, []].map((value) => ({ input, options: { [name]: value }, name }))),
    ...noOptions.map((none) => ({ input, options: none, name: 'options' })),
  ];
}

/** A list, and its first and last part at every depth, each of another type. A hole where a number should be is one, too. */
function wrongParts(good: unknown): { readonly part: unknown; readonly got?: { readonly got?: string } }[] {
  if (!Array.isArray(good)) return noNumbers.map(([part, got]) => ({ part, got: got === undefined ? {} : { got } }));
  const last = good.length - 1;
  const parts = [...new Set(last < 0 ? [] : [0, last])].flatMap((at) => wrongParts(good[at]).map(({ part, ...got }) => ({ part: good.with(at, part), ...got })));
  const holed = good.slice();
  delete holed[last];
  return [...noLists.map((part) => ({ part })), ...(last < 0 ? [] : [{ part: holed }]), ...parts];
}

/** Misspelt options, and those of other libraries, with the one that each must mean. */
function unknownOptions(card: Card): (readonly [name: string, meant: string])[] {
  const own = [...Object.keys(card.parameters), ...Object.keys(card.options ?? {})];
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const turned = (name: string): string => name.slice(0, -2) + name.at(-1) + name.at(-2);
  return [
    ...own.map((name) => [snake(name), name] as const), ...own.filter((name) => name.length > 3).map((name) => [turned(name), name] as const),
    ['reducton', own.includes('reduction') ? 'reduction' : '\\w+'], ['dleta', own.includes('delta') ? 'delta' : '\\w+'], ['size_average', '\\w+'],
  ].filter(([name]) => !own.includes(name!)) as (readonly [string, string])[];
}
