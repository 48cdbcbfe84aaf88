import type { ShownParameters } from '../kit/figure/names.ts';
import type { Position } from '../kit/plot/path.ts';
import { linear } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import type { Problem, Setting } from './measure/problem.ts';
import { softmax, sumOf, three, type Three } from './measure/three.ts';

const logit = (value: number): Field => ({ min: -5, max: 5, step: 0.05, default: value });
const share = (value: number): Field => ({ min: 0, max: 1, step: 0.01, default: value });

/** At first the model is wrong with confidence: the target is the first class, or mostly; the second looks likelier. */
export function fieldsOf({ target, weighted }: Pick<Problem, 'target' | 'weighted'>, parameters: ShownParameters): Fields {
  const given: Record<Problem['target'], Fields> = {
    id: { y: { min: 0, max: 2, step: 1, default: 0 } },
    distribution: { t1: share(0.6), t2: share(0.1), t3: share(0.3) },
    teacher: { v1: logit(2), v2: logit(-1), v3: logit(1) },
  };
  return {
    z1: logit(0.5), z2: logit(1.5), z3: logit(-0.5), ...given[target], ...sliderFields(parameters),
    ...(weighted && { w: { min: 0.1, max: 5, step: 0.1, default: 1 } }),
  };
}

/** The three numbers of a state that begin with a letter. */
export const threeOf = (state: State, letter: 'z' | 't' | 'v'): Three => three((k) => state[`${letter}${k + 1}`] ?? 0);
export const asFields = (letter: 'z' | 't' | 'v', values: Three): State =>
  Object.fromEntries(values.map((value, k) => [`${letter}${k + 1}`, value]));

/** What a state sets: target, parameters, and the weight of the first class beside 1 of the others. */
export function settingOf({ target, weighted }: Problem, parameters: ShownParameters, state: State): Setting {
  const shown = Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]!] as const);
  return {
    y: state.y ?? 0, given: threeOf(state, target === 'teacher' ? 'v' : 't'),
    options: { ...Object.fromEntries(shown), ...(weighted && { weight: [state.w!, 1, 1] }) },
  };
}

/** The triangle in percent of a drawing with sides as 352 to 326, where it is equilateral: first class on top, then left and right. */
export const corners: readonly [Position, Position, Position] = [[50, 10], [8, 88.5], [92, 88.5]];

/** A dragged point moves in two directions: the first class up, and the third against the second across. */
export const directions = {
  across: { field: { min: -1, max: 1, step: 0.02, default: 0 }, scale: linear([-1, 1], [8, 92]) },
  up: { field: { min: 0, max: 1, step: 0.02, default: 0 }, scale: linear([0, 1], [88.5, 10]) },
} as const;

/** Where the end of a bar may be dragged. */
export const barField: Field = { min: 0, max: 1, step: 0.02, default: 0 };

/** Probabilities to a place in the triangle. */
export function place(p: Three): Position {
  const [across, up] = [p[2] - p[1], p[0]];
  return [directions.across.scale(across), directions.up.scale(up)];
}

/** A place to probabilities. Beyond a side or a corner it stays on the rim. */
export function mixAt(across: number, up: number): Three {
  const least = three((k) => Math.max(0, [up, (1 - up - across) / 2, (1 - up + across) / 2][k]!));
  const sum = sumOf(least);
  return three((k) => least[k]! / sum);
}

/** No class can be dragged below this: at 0 its logit would be minus infinity. */
export const leastProbability = 0.005;

/** As far as the mean of logits may be off 0, so that every mix has its logits within the fields. */
const farthestMean = 1.4;

/** Logits of a mix. They are known only up to a constant: the mean of the former ones is kept, so that none jumps. */
export function logitsAt(p: Three, former: Three, temperature = 1): Three {
  const logs = three((k) => temperature * Math.log(Math.max(p[k]!, leastProbability)));
  const shift = Math.min(farthestMean, Math.max(-farthestMean, sumOf(former) / 3)) - sumOf(logs) / 3;
  return three((k) => logs[k]! + shift);
}

/** The logit that gives one class a probability, while the other logits stay. */
export function logitFor(k: number, p: number, logits: Three, temperature = 1): number {
  const bounded = Math.min(1 - leastProbability, Math.max(leastProbability, p));
  const others = logits.filter((_, j) => j !== k).reduce((sum, z) => sum + Math.exp(z / temperature), 0);
  return temperature * (Math.log(bounded / (1 - bounded)) + Math.log(others));
}

/** The probabilities after one step of descent with learning rate 1. */
export const stepped = (logits: Three, grad: Three, temperature = 1): Three =>
  softmax(three((k) => logits[k]! - grad[k]!), temperature);

/**
 * How many times the way from the target to the probabilities the gradient is, where it is a multiple of it.
 *
 * Where both are equal there is no way to compare, and nothing to draw.
 */
export function stretch(grad: Three, p: Three, q: Three): number | undefined {
  const way = three((k) => p[k]! - q[k]!);
  const far = [0, 1, 2].reduce((best, k) => (Math.abs(way[k]!) > Math.abs(way[best]!) ? k : best));
  if (Math.abs(way[far]!) < 1e-6) return undefined;
  const times = grad[far]! / way[far]!;
  return grad.every((slope, k) => Math.abs(slope - times * way[k]!) < 1e-9 * Math.abs(times)) ? times : undefined;
}

/** One class of the bars: what the model gives it, what the loss wants, and the gradient. */
export interface ClassRow {
  readonly name: string;
  readonly p: number;
  readonly q: number;
  readonly grad: number;
  readonly logit: number | undefined;
  readonly isTarget: boolean;
}
