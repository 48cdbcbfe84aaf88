import type { Argument, Numbers } from '#core/card/arguments';
import type { Card } from '#core/card/kinds';

/** Arguments that must be refused, with the message after the name of the loss. */
export interface Refusal {
  readonly input: readonly unknown[];
  readonly options?: object;
  readonly message: string;
}

/** Does the loss read a flat vector as rows? */
export const readsFlatRows = ({ options = {} }: Card): boolean => 'rowLength' in options;

/** What is wrong with the form, and what with the numbers of each argument, as two good items of width 2 show it. */
export function refusals(card: Card, good: readonly unknown[]): Refusal[] {
  const [first, ...others] = card.arguments;
  const input = (at: number, part: unknown): unknown[] => good.map((own, other) => (other === at ? part : own));
  const empty = { input: good.map(() => []), message: `${first!.name} must have at least 1 element, got 0` };
  const numbers = card.arguments.flatMap((argument, at) => wrongNumbers(card, argument, good[at]).map(([part, message]) => ({ input: input(at, part), message })));
  if (first!.form === 'vector') {
    return [empty, ...numbers, ...others.map(({ name }, at) => ({ input: input(at + 1, (good[at + 1] as unknown[]).slice(1)), message: `${name} must be as long as ${first!.name} (2), got 1` }))];
  }
  if (first!.numbers === 'box') return [empty, ...card.arguments.flatMap(({ name }, at) => wrongBoxes(name).map(([part, message]) => ({ input: input(at, part), message })))];
  if (card.kind === 'points') return [empty, ...numbers, ...wrongClouds(card, good)];
  if (first!.form !== 'rows') return [empty, ...numbers];
  const [one, two] = good[0] as [number[], number[]];
  const ragged = { input: input(0, [one, two.slice(1)]), message: `${first!.name}[1] must be as long as ${first!.name}[0] (2), got 1` };
  const flat = [...one, ...two];
  return [
    empty, ragged, ...numbers, ...others.flatMap((other, at) => mismatched(first!, other, good[at + 1]).map(([part, message]) => ({ input: input(at + 1, part), message }))),
    ...(readsFlatRows(card) ? [
      { input: input(0, flat.slice(1)), options: { rowLength: 2 }, message: `${first!.name} must have a length divisible by rowLength (2), got 3` },
      { input: input(0, flat), options: { rowLength: 0 }, message: 'rowLength must be an integer at least 1, got 0' },
      { input: good, options: { rowLength: 3 }, message: 'rowLength must be the length of a row (2), got 3' },
    ] : []),
  ];
}

/** Another argument that does not go with the rows of the first. */
function mismatched(first: Argument, { name, form }: Argument, good: unknown): (readonly [unknown, string])[] {
  const items = good as unknown[];
  if (form === 'ids') return [[[...items, 0], `${name} must have one class id for each row of ${first.name} (2), got 3`]];
  if (form === 'vector') return [[[...items, items[0]], `${name} must have one number for each row of ${first.name} (2), got 3`]];
  if (form !== 'rows') return [];
  return [
    [items.map((row) => (row as number[]).slice(1)), `${name} must have rows as long as those of ${first.name} (2), got 1`],
    [items.slice(1), `${name} must have as many rows as ${first.name} (2), got 1`],
  ];
}

/** Two boxes of which the second is none, as rows and one after the other. */
function wrongBoxes(name: string): (readonly [unknown, string])[] {
  const spoilt: (readonly [number[], string])[] = [
    [[1, 2, 0, 3], `${name}[1].x2 must be at least x1 (1), got 0`],
    [[1, 2, 3, 1], `${name}[1].y2 must be at least y1 (2), got 1`],
    ...(['x1', 'y1', 'x2', 'y2'].flatMap((corner, place) => [NaN, Infinity, -Infinity].map((value) =>
      [[1, 2, 3, 4].with(place, value), `${name}[1].${corner} must be a finite number, got ${value}`] as const))),
  ];
  const good = [0, 0, 1, 1];
  return [
    ...spoilt.flatMap(([box, message]) => [[[good, box], message], [[...good, ...box], message]] as const),
    [[good, [1, 2, 3]], `${name}[1] must have 4 numbers, got 3`],
    [[good, [1, 2, 3, 4, 5]], `${name}[1] must have 4 numbers, got 5`],
    [[...good, 1, 2, 3], `${name} must have 4 numbers for each box, got 7`],
    ...(name === 'target' ? [[[good], 'target must have as many boxes as prediction (2), got 1']] as const : []),
  ];
}

/** A cloud whose points have different numbers of coordinates, and a second one of another dimension. */
function wrongClouds(card: Card, good: readonly unknown[]): Refusal[] {
  const [first, second] = card.arguments;
  const [one, two] = good as [number[][], number[][]];
  const short = (cloud: number[][]): number[][] => cloud.map((point) => point.slice(1));
  return [
    { input: [[...one, [0]], two], message: `${first!.name}[${one.length}] must be as long as ${first!.name}[0] (2), got 1` },
    { input: [one, []], message: `${second!.name} must have at least 1 element, got 0` },
    { input: [one, short(two)], message: `${second!.name} must have points of as many coordinates as ${first!.name} (2), got 1` },
    { input: [one.flat().slice(1), two], options: { rowLength: 2 }, message: `${first!.name} must have a length divisible by rowLength (2), got ${2 * one.length - 1}` },
    { input: [one.flat(), two], options: { rowLength: 0 }, message: 'rowLength must be an integer at least 1, got 0' },
    { input: [one, two], options: { rowLength: 3 }, message: 'rowLength must be the length of a row (2), got 3' },
  ];
}

/** Numbers outside what an argument takes. */
const outside: Readonly<Partial<Record<Numbers, readonly [rule: string, numbers: readonly number[]]>>> = {
  positive: ['be above 0', [0, -1]],
  nonnegative: ['be at least 0', [-1, -Infinity]],
  probability: ['be at least 0 and at most 1', [-0.5, 1.5]],
  cosine: ['be at least -1 and at most 1', [-1.5, 1.5]],
  binary: ['be 0 or 1', [0.5, -1]],
  sign: ['be -1 or 1', [0, 0.5]],
  group: ['be an integer at least 0', [-1, 0.5]],
};

/** The argument with its last number spoilt, and what must be said of it. */
function wrongNumbers(card: Card, { name, form, numbers }: Argument, good: unknown): (readonly [unknown, string])[] {
  if (numbers === 'id' && form === 'ids') {
    const ignore = card.parameters['ignoreIndex'];
    const rule = `be an integer from 0 to 1${ignore ? `, or ignoreIndex (${ignore.default})` : ''}`;
    return [2, -1, 0.5].map((wrong) => [[(good as number[])[0], wrong], `${name}[1] must ${rule}, got ${wrong}`]);
  }
  const [rule, wrong] = outside[numbers] ?? ['', []];
  const last = (part: unknown[], by: number): unknown[] => part.map((own, at) => (at < part.length - 1 ? own : Array.isArray(own) ? last(own, by) : by));
  const place = (good as unknown[]).flat(2).length - 1;
  return wrong.map((by) => [last(good as unknown[], by), `${name}[${place}] must ${rule}, got ${by}`]);
}
