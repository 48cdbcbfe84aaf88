import type { LossResult } from '#core/result';
import { targetsFor, takesMeaning } from './apply.ts';
import type { Facts, Meaning } from './columns.ts';
import { constantOf, sampleOf } from './constant.ts';
import { histogramOf, type Histogram } from './histogram.ts';
import type { ColumnLoss } from './losses.ts';
import type { Table } from './table.ts';

/** A row with a large part of the loss: its place among the rows, what the loss is there, and which share of the sum that is. */
export interface Row {
  readonly line: number;
  readonly prediction: number;
  readonly target: number;
  readonly value: number;
  /** absent where the parts of the loss are no shares of a whole, or the whole is infinite */
  readonly share?: number;
}

/** What a loss says of two columns. */
export interface Analysis {
  readonly id: string;
  readonly value: number;
  /** of the slope of each row's loss in its prediction; of a joint loss, of the partial derivatives */
  readonly gradient: Histogram;
  readonly rows: readonly Row[];
}

/** The one prediction for every row that a loss is least at, and that loss. */
export interface Constant {
  readonly id: string;
  readonly at: number;
  readonly value: number;
}

/** A loss that does not take these numbers, in its own words, and the line of the row it means. */
export interface Refusal {
  readonly id: string;
  readonly refusal: string;
  readonly line?: number;
}

/** So many rows are shown of each loss. */
const shown = 5;

/** Two columns, and what their numbers are. */
export interface Given {
  readonly table: Table;
  readonly facts: Facts;
  readonly meaning: Meaning;
}

/** What every loss that takes predictions of this meaning says of them, one after the other. */
export function* analyses(losses: readonly ColumnLoss[], { table, facts, meaning }: Given): Generator<Analysis | Refusal> {
  for (const loss of losses.filter((one) => takesMeaning(one, meaning))) {
    yield analysisOf(loss, table, targetsFor(loss, table.target, facts, meaning));
  }
}

/** The best constant of every such loss that takes the targets. It is looked for after all else: it takes many calls. */
export function* constants(losses: readonly ColumnLoss[], { table, facts, meaning }: Given): Generator<Constant> {
  const prepare = (targets: Float64Array) => ({ targets, sample: sampleOf(targets) });
  const sampled = new Map<string, ReturnType<typeof prepare>>();
  for (const loss of losses.filter((one) => takesMeaning(one, meaning))) {
    const kind = loss.takes[1] === 'sign' ? 'signs' : 'numbers';
    const { targets, sample } = sampled.get(kind) ?? prepare(targetsFor(loss, table.target, facts, meaning));
    sampled.set(kind, { targets, sample });
    const at = constantOf(loss, sample);
    yield { id: loss.id, at, value: loss.loss(new Float64Array(targets.length).fill(at), targets, loss.options).value };
  }
}

function analysisOf(column: ColumnLoss, table: Table, targets: Float64Array): Analysis | Refusal {
  const { id, loss, options, joint } = column;
  try {
    const result = loss(table.prediction, targets, { ...options, ...(!joint && { reduction: 'none' }) });
    const value = joint ? result.value : result.value * (1 / targets.length); // the mean, as the loss computes it
    return { id, value, gradient: histogramOf(result.grad), rows: rowsOf(column, table, targets, result) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const row = /\[(\d+)\] must/.exec(error.message)?.[1];
    return { id, refusal: error.message, ...(row !== undefined && { line: table.lines[Number(row)]! }) };
  }
}

/** The rows with the largest losses. A loss that is joint has none. */
function rowsOf({ signed }: ColumnLoss, { prediction, lines }: Table, targets: Float64Array, { value: sum, elements }: LossResult): Row[] {
  if (!elements) return [];
  const hasShares = !signed && sum > 0 && sum < Infinity;
  return largest(elements).map((row) => {
    const value = elements[row]!;
    return { line: lines[row]!, prediction: prediction[row]!, target: targets[row]!, value, ...(hasShares && { share: value / sum }) };
  });
}

/** Places of the largest numbers, the largest first. */
export function largest(numbers: Float64Array, count = shown): number[] {
  const places: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    if (places.length === count && !(numbers[i]! > numbers[places[count - 1]!]!)) continue;
    const before = places.findIndex((place) => numbers[i]! > numbers[place]!);
    places.splice(before < 0 ? places.length : before, 0, i);
    places.length = Math.min(places.length, count);
  }
  return places;
}
