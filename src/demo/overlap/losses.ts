import type { Settings, Values } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import { binaryCrossEntropyDice } from '#losses/binary-cross-entropy-dice';
import { boundary } from '#losses/boundary';
import { dice } from '#losses/dice';
import { focalTversky } from '#losses/focal-tversky';
import { generalizedDice } from '#losses/generalized-dice';
import { jaccard } from '#losses/jaccard';
import { lovaszHinge } from '#losses/lovasz-hinge';
import { lovaszSoftmax } from '#losses/lovasz-softmax';
import { tversky } from '#losses/tversky';
import { side, type Mask } from './mask.ts';

/** A loss of a painted mask, and its slope at each pixel: by the probability, or by the logit where the loss takes logits. */
export interface Measured {
  readonly value: number;
  readonly grad: readonly number[];
}

export interface OverlapLoss {
  /** what a painted probability p is given as: p itself, its logit, or the two classes [1 − p, p] */
  readonly takes: 'probability' | 'logit' | 'classes';
  /** what is drawn beside the mask: the fraction in the loss, the distances it sums, or its sorted errors */
  readonly beside: 'fraction' | 'distances' | 'errors';
  readonly measure: (painted: Mask, target: Mask, values: Values<Settings>) => Measured;
}

/** The largest logit of a painted pixel: p = 0 and p = 1 would have an infinite one. */
export const logitBound = 8;

/** The bounded logit of a painted probability. Those of p and 1 − p are opposite to the last digit, so that equal errors tie. */
export const logitOf = (p: number): number => (p < 0.5 ? -logitOf(1 - p) : Math.min(logitBound, Math.log(p / (1 - p))));

type Loss = (prediction: Vector, target: Vector, options: Values<Settings>) => LossResult;
type ClassLoss = (probability: readonly Mask[], target: Mask, values: Values<Settings>) => LossResult;
type Measure = OverlapLoss['measure'];

const ofProbability = (loss: Loss): Measure => (painted, target, values) => {
  const { value, grad } = loss(painted, target, values);
  return { value, grad: Array.from(grad) };
};
const ofLogit = (loss: Loss): Measure => (painted, target, values) => ofProbability(loss)(painted.map(logitOf), target, values);

/** p changes both classes of its pixel: up the object, down the background. */
const ofClasses = (loss: ClassLoss): Measure => (painted, target, values) => {
  const { value, grad } = loss(painted.map((p) => [1 - p, p]), target, values);
  return { value, grad: painted.map((_, at) => grad[2 * at + 1]! - grad[2 * at]!) };
};

/** The losses of this view, each by its own function. */
export const overlapLosses: Readonly<Record<string, OverlapLoss>> = {
  dice: { takes: 'probability', beside: 'fraction', measure: ofProbability(dice) },
  jaccard: { takes: 'probability', beside: 'fraction', measure: ofProbability(jaccard) },
  tversky: { takes: 'probability', beside: 'fraction', measure: ofProbability(tversky) },
  'focal-tversky': { takes: 'probability', beside: 'fraction', measure: ofProbability(focalTversky) },
  'generalized-dice': {
    takes: 'classes', beside: 'fraction',
    measure: ofClasses((probability, target, values) => generalizedDice(probability, target.map((t) => [1 - t, t]), values)),
  },
  'binary-cross-entropy-dice': { takes: 'logit', beside: 'fraction', measure: ofLogit(binaryCrossEntropyDice) },
  'lovasz-hinge': { takes: 'logit', beside: 'errors', measure: ofLogit((logit, target) => lovaszHinge(logit, target)) },
  'lovasz-softmax': { takes: 'classes', beside: 'errors', measure: ofClasses((probability, target) => lovaszSoftmax(probability, target)) },
  boundary: {
    takes: 'probability', beside: 'distances',
    measure: ofProbability((painted, target) => boundary(painted, target, { width: side })),
  },
};
