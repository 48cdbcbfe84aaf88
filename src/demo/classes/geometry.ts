import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Position } from '../kit/plot/path.ts';
import { linear } from '../kit/plot/scale.ts';
import type { Field, State } from '../kit/state/state.ts';

/** Three numbers, one a class: logits, or probabilities that sum to 1. */
export type Three = readonly [number, number, number];
export const three = (of: (k: number) => number): Three => [of(0), of(1), of(2)];

const logit = (value: number): Field => ({ min: -5, max: 5, step: 0.05, default: value });

/** At first the model is wrong with confidence: the target is the first class, the second looks likelier. */
export const fieldsOf = ({ labelSmoothing }: ShownParameters) => ({
  z1: logit(0.5), z2: logit(1.5), z3: logit(-0.5),
  y: { min: 0, max: 2, step: 1, default: 0 },
  labelSmoothing: labelSmoothing!.field!,
}) as const;
export type ClassesState = State<ReturnType<typeof fieldsOf>>;

export const logitsOf = ({ z1, z2, z3 }: ClassesState): Three => [z1, z2, z3];

/** The triangle in percent of a drawing with sides as 352 to 326, where it is equilateral: first class on top, then left and right. */
export const corners: readonly [Position, Position, Position] = [[50, 10], [8, 88.5], [92, 88.5]];

/** A dragged point moves in two directions: the first class up, and the third against the second across. */
export const directions = {
  across: { field: { min: -1, max: 1, step: 0.02, default: 0 }, scale: linear([-1, 1], [8, 92]) },
  up: { field: { min: 0, max: 1, step: 0.02, default: 0 }, scale: linear([0, 1], [88.5, 10]) },
} as const;

/** Loss and gradient of one sample, by the library. */
export function measure(logits: Three, target: number, smoothing: number): { readonly value: number; readonly grad: Three } {
  const { value, grad } = sparseCategoricalCrossEntropy(logits, [target], { labelSmoothing: smoothing, rowLength: 3 });
  return { value, grad: three((k) => grad[k]!) };
}

/** The probabilities the loss sees: without smoothing it is −ln p of its target, so each class is asked in turn. */
export const probabilities = (logits: Three): Three => three((k) => Math.exp(-measure(logits, k, 0).value));

/** What the loss pulls towards: all on the target, or a little less where labels are smoothed. */
export function aim(target: number, smoothing: number): Three {
  const { grad } = measure([0, 0, 0], target, smoothing);
  return three((k) => 1 / 3 - grad[k]!);
}

/** The loss of a mix. Off the rim by a hair, where a logarithm would end. */
export function lossOf(p: Three, target: number, smoothing: number): number {
  return lossesOf([p], target, smoothing)[0]!;
}

/** The losses of many mixes, by one call of the library. */
export function lossesOf(mixes: readonly Three[], target: number, smoothing: number): Float64Array {
  const logits = Float64Array.from(mixes.flat(), (p) => Math.log(Math.max(p, 1e-12)));
  const targets = mixes.map(() => target);
  return sparseCategoricalCrossEntropy(logits, targets, { labelSmoothing: smoothing, rowLength: 3, reduction: 'none' }).elements!;
}

/** One class of the bars: what the model gives it, what the loss wants, and the difference. */
export interface ClassRow {
  readonly name: string;
  readonly p: number;
  readonly q: number;
  readonly grad: number;
  readonly isTarget: boolean;
}

/** Where the probabilities stand after one step of descent with learning rate 1. */
export function stepped(logits: Three, grad: Three): Three {
  return probabilities(three((k) => logits[k]! - grad[k]!));
}

/** Probabilities to a place in the triangle. */
export function place(p: Three): Position {
  const [across, up] = [p[2] - p[1], p[0]];
  return [directions.across.scale(across), directions.up.scale(up)];
}

/** A place to probabilities. Beyond a side or a corner it stays on the rim. */
export function mixAt(across: number, up: number): Three {
  const least = [up, (1 - up - across) / 2, (1 - up + across) / 2].map((p) => Math.max(p, 0));
  const sum = least[0]! + least[1]! + least[2]!;
  return three((k) => least[k]! / sum);
}

/** No class can be dragged below this: at 0 its logit would be minus infinity. */
export const leastProbability = 0.005;

/** As far as the mean of logits may be off 0, so that every mix has its logits within the sliders. */
const farthestMean = 1.4;

/** Logits of a mix. They are known only up to a constant: the mean of the former ones is kept, so that no slider jumps. */
export function logitsAt(p: Three, former: Three): Three {
  const logs = three((k) => Math.log(Math.max(p[k]!, leastProbability)));
  const shift = Math.min(farthestMean, Math.max(-farthestMean, mean(former))) - mean(logs);
  return three((k) => logs[k]! + shift);
}

const mean = ([first, second, third]: Three): number => (first + second + third) / 3;
