import type { Values } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import { binaryCrossEntropyWithLogits } from '#losses/binary-cross-entropy-with-logits';
import { focal } from '#losses/focal';
import { hinge } from '#losses/hinge';
import { meanSquaredError } from '#losses/mean-squared-error';
import { sigmoid, sigmoidBackward } from '#training/activations/sigmoid';

/** Value, and gradient with respect to the scores, for classes 0 and 1. */
export type LossOfScores = (score: Vector, label: readonly number[], values: Values) => Pick<LossResult, 'value' | 'grad'>;

/** The losses a classifier is trained with, each by its public function. */
export const losses: Readonly<Record<string, LossOfScores>> = {
  'binary-cross-entropy-with-logits': (score, label) => binaryCrossEntropyWithLogits(score, label),
  'mean-squared-error'(score, label) {
    const { value, grad } = meanSquaredError(sigmoid(score), label);
    return { value, grad: sigmoidBackward(score, grad) };
  },
  hinge: (score, label) => hinge(score, label.map((one) => 2 * one - 1)),
  focal: (score, label, { alpha, gamma }) => focal(score, label, { alpha: alpha!, gamma: gamma! }),
};

/** The parameters that these functions take; the others of a card stay at their defaults. */
export const taken: Readonly<Record<string, readonly string[]>> = { focal: ['alpha', 'gamma'] };
