import type { Settings, Values } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import type { OverlapLoss } from './kind.ts';
import type { Mask } from './mask.ts';

/** The largest logit of a painted pixel: p = 0 and p = 1 would have an infinite one. */
export const logitBound = 8;

/** The bounded logit of a painted probability. Those of p and 1 − p are opposite to the last digit, so that equal errors tie. */
export const logitOf = (p: number): number => (p < 0.5 ? -logitOf(1 - p) : Math.min(logitBound, Math.log(p / (1 - p))));

type Measure = OverlapLoss['measure'];
type Loss = (prediction: Vector, target: Vector, options: Values<Settings>) => LossResult;
type ClassLoss = (probability: readonly Mask[], target: Mask, values: Values<Settings>) => LossResult;

export const ofProbability = (loss: Loss): Measure => (painted, target, values) => {
  const { value, grad } = loss(painted, target, values);
  return { value, grad: Array.from(grad) };
};

export const ofLogit = (loss: Loss): Measure => (painted, target, values) => ofProbability(loss)(painted.map(logitOf), target, values);

/** p changes both classes of its pixel: up the object, down the background. */
export const ofClasses = (loss: ClassLoss): Measure => (painted, target, values) => {
  const { value, grad } = loss(painted.map((p) => [1 - p, p]), target, values);
  return { value, grad: painted.map((_, at) => grad[2 * at + 1]! - grad[2 * at]!) };
};
