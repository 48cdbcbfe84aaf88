import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import type { State } from '../kit/state/state.ts';
import { shown } from './format.ts';
import { sizeAt, type Violation } from './geometry.ts';
import { measure, type Measured, type Problem } from './problem.ts';
import type { ScoresWords } from './words.ts';

interface TableInput {
  readonly problem: Problem;
  readonly parameters: ShownParameters;
  readonly state: State;
  readonly names: readonly string[];
  readonly scores: readonly number[];
  readonly measured: Measured;
  readonly violations: readonly Violation[];
  readonly probabilities: readonly number[] | undefined;
  readonly words: ScoresWords;
}

/** A row a class: its score and gradient, and what there is besides: probability, part of the loss, violation. */
export function scoresTable(input: TableInput): Table {
  const { problem, parameters, state, names, scores, measured, violations, probabilities, words } = input;
  const columns: (readonly [head: string, cell: (k: number) => string])[] = [[words[problem.score], (k) => decimal(scores[k]!, 1)]];
  if (probabilities) columns.push([words.probability, (k) => decimal(probabilities[k]!, 4)]);
  else columns.push([words.violation, (k) => decimal(sizeAt(violations, k), 1)]);
  if (problem.target === 'labels') columns.push([words.share, (k) => shown(measure(problem, parameters, state, alone(k, state.w!)).value)]);
  columns.push([words.gradient, (k) => shown(measured.grad[k]!)]);
  return {
    head: [words.class, ...columns.map(([head]) => head)],
    rows: names.map((name, k) => [name, ...columns.map(([, cell]) => cell(k))]),
  };
}

/** Weights that leave one class, with the weight that it has. */
const alone = (k: number, first: number): number[] => [0, 1, 2].map((j) => (j !== k ? 0 : k === 0 ? first : 1));
