import type { ShownParameters } from '../kit/figure/names.ts';
import { descended, planeOf, spotFields, spotsIn, type Spot } from '../kit/plane/plane.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Fields, State } from '../kit/state/state.ts';
import type { BatchLoss, BatchResult, Options, Row } from './batch.ts';
import { cosines } from './cosines.ts';

export const plane = planeOf({ x: 1.6, y: 1.6 });

export const namesOf = ({ members }: BatchLoss): string[] => members.map((_, i) => `p${i + 1}`);

/** The points, the row that is looked at, and the parameters. */
export function fieldsOf(loss: BatchLoss, parameters: ShownParameters): Fields {
  const starts = Object.fromEntries(namesOf(loss).map((name, i) => [name, loss.members[i]!.start]));
  return { ...spotFields(plane, starts), row: { min: 0, max: loss.rows.length - 1, step: 1, default: 0 }, ...sliderFields(parameters) };
}

export interface Measure extends BatchResult {
  readonly points: readonly Spot[];
  readonly row: Row;
  readonly options: Options;
  /** of the others of the row */
  readonly cosines: readonly number[];
  readonly weights: readonly number[];
  /** the mean of −ln weight over the positives; 0 without any */
  readonly rowLoss: number;
  readonly rate: number;
  /** where a step of descent leads the points */
  readonly next: readonly Spot[];
}

/** Everything the figure says about a batch, by the library. */
export function measure(loss: BatchLoss, parameters: readonly string[], state: State): Measure {
  const points = spotsIn(state, namesOf(loss));
  const row = loss.rows[state['row']!]!;
  const options = Object.fromEntries(parameters.map((name) => [name, state[name]!]));
  const result = loss.measure(points, row, options);
  const near = cosines(points, row);
  const logWeights = logSoftmax(loss.logits(near, row, options));
  const positive = logWeights.filter((_, at) => row.positives.includes(row.others[at]!));
  const rate = loss.rate(options);
  return {
    ...result, points, row, options, cosines: near, weights: logWeights.map(Math.exp), rate,
    rowLoss: positive.length === 0 ? 0 : 0 - positive.reduce((sum, logWeight) => sum + logWeight, 0) / positive.length,
    next: descended(points, result.grad, rate),
  };
}

/** The logarithms of a softmax; none is lost where a weight rounds to 0. */
export function logSoftmax(logits: readonly number[]): number[] {
  const max = Math.max(...logits);
  const logSum = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - max), 0));
  return logits.map((logit) => logit - max - logSum);
}
