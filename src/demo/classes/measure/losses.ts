import { absoluteErrorOnProbabilities } from '#losses/absolute-error-on-probabilities';
import { categoricalCrossEntropy } from '#losses/categorical-cross-entropy';
import { categoricalFocal } from '#losses/categorical-focal';
import { distillation } from '#losses/distillation';
import { jensenShannonDivergence } from '#losses/jensen-shannon-divergence';
import { kullbackLeiblerDivergence } from '#losses/kullback-leibler-divergence';
import { negativeLogLikelihood } from '#losses/negative-log-likelihood';
import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';
import type { LossResult } from '#core/result';

type Loss = (prediction: any, target: any, options: any) => LossResult;

/** The losses of a predicted distribution over classes and a target, by id: all that the figure brings along. */
export const losses: Readonly<Record<string, Loss>> = {
  'absolute-error-on-probabilities': absoluteErrorOnProbabilities,
  'categorical-cross-entropy': categoricalCrossEntropy,
  'categorical-focal': categoricalFocal,
  distillation,
  'jensen-shannon-divergence': jensenShannonDivergence,
  'kullback-leibler-divergence': kullbackLeiblerDivergence,
  'negative-log-likelihood': negativeLogLikelihood,
  'sparse-categorical-cross-entropy': sparseCategoricalCrossEntropy,
};
