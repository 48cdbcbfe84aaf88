import type { Card } from '#core/card/kinds';
import type { ShownParameters } from '../kit/figure/names.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { losses } from './losses.ts';

/** What the scores are compared with: one true class, a list of them, a label for each class, or nothing. */
export type Target = 'id' | 'list' | 'labels' | 'none';

/** A loss of the scores of three classes, as its card describes it. */
export interface Problem {
  readonly loss: string;
  /** what a score is called, and the letter of its fields */
  readonly score: 'score' | 'logit';
  readonly target: Target;
  /** options that are switches: squared violations, only the largest of them */
  readonly switches: readonly ('squared' | 'largest')[];
  /** does it take a weight for each class? */
  readonly weighted: boolean;
}

/** The problem of a card; none where its loss is not of scores. */
export function problemOf({ id, arguments: [first, second], options = {} }: Card): Problem | undefined {
  const target = second === undefined ? 'none' : second.form === 'ids' ? 'id' : second.numbers === 'id' ? 'list' : 'labels';
  if (!(id in losses)) return undefined;
  const { p: power, crammerSinger: largest, weight } = options;
  return {
    loss: id, score: first!.name === 'score' ? 'score' : 'logit', target, weighted: weight !== undefined,
    switches: [...(power ? ['squared' as const] : []), ...(largest ? ['largest' as const] : [])],
  };
}

const score = (value: number): Field => ({ min: -5, max: 5, step: 0.1, default: value });
const flag = (value: number): Field => ({ min: 0, max: 1, step: 1, default: value });

export const letterOf = ({ score: name }: Pick<Problem, 'score'>): 's' | 'z' => (name === 'score' ? 's' : 'z');

/** At first another class has the highest score, so that something is left to learn. */
export function fieldsOf(problem: Problem, parameters: ShownParameters): Fields {
  const letter = letterOf(problem);
  const targets: Record<Target, Fields> = {
    id: { y: { min: 0, max: 2, step: 1, default: 0 } },
    list: { in1: flag(1), in2: flag(0), in3: flag(1) },
    labels: { in1: flag(1), in2: flag(0), in3: flag(1) },
    none: {},
  };
  return {
    [`${letter}1`]: score(1), [`${letter}2`]: score(2), [`${letter}3`]: score(-1.5),
    ...targets[problem.target], ...sliderFields(parameters),
    ...Object.fromEntries(problem.switches.map((name) => [name, flag(0)])),
    ...(problem.weighted && { w: { min: 0.1, max: 5, step: 0.1, default: 1 } }),
  };
}

const classes = [0, 1, 2] as const;

export const scoresOf = (problem: Problem, state: State): number[] => classes.map((k) => state[`${letterOf(problem)}${k + 1}`]!);

/** Which classes are true in a state. */
export const trueClasses = ({ target }: Problem, state: State): boolean[] =>
  classes.map((k) => (target === 'id' ? state.y === k : state[`in${k + 1}`] === 1));

/** The target as the loss takes it; nothing where it takes none. */
function targetOf(problem: Problem, state: State): unknown[] {
  const own = trueClasses(problem, state);
  const list = classes.filter((k) => own[k]);
  const targets: Record<Target, () => unknown[]> = {
    id: () => [[state.y]],
    list: () => [[[...list, -1, -1, -1].slice(0, 3)]],
    labels: () => [[own.map(Number)]],
    none: () => [],
  };
  return targets[problem.target]();
}

export interface Measured {
  readonly value: number;
  readonly grad: readonly number[];
}

/** Loss and gradient of one row, by the loss itself; `weight` in the place of the weights of the state. */
export function measure(problem: Problem, parameters: ShownParameters, state: State, weight?: readonly number[]): Measured {
  const shown = Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]]);
  const options = {
    ...Object.fromEntries(shown),
    ...(problem.switches.includes('squared') && { p: state.squared! + 1 }),
    ...(problem.switches.includes('largest') && { crammerSinger: state.largest === 1 }),
    ...(problem.weighted && { weight: weight ?? [state.w, 1, 1] }),
    reduction: 'sum',
  };
  const { value, grad } = losses[problem.loss]!([scoresOf(problem, state)], ...targetOf(problem, state), options);
  return { value, grad: [...grad] };
}
