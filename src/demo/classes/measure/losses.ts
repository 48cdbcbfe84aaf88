import type { LossResult } from '#core/result';

/** A loss of rows of classes, with the target and the options that its problem says. */
export type Loss = (prediction: any, target: any, options: any) => LossResult;

/** The losses of a predicted distribution over classes and a target, by id. A figure loads its own alone. */
export const losses: Readonly<Record<string, () => Promise<Loss>>> = {
  'absolute-error-on-probabilities': async () => (await import('#losses/absolute-error-on-probabilities')).absoluteErrorOnProbabilities,
  'categorical-cross-entropy': async () => (await import('#losses/categorical-cross-entropy')).categoricalCrossEntropy,
  'categorical-focal': async () => (await import('#losses/categorical-focal')).categoricalFocal,
  distillation: async () => (await import('#losses/distillation')).distillation,
  'jensen-shannon-divergence': async () => (await import('#losses/jensen-shannon-divergence')).jensenShannonDivergence,
  'kullback-leibler-divergence': async () => (await import('#losses/kullback-leibler-divergence')).kullbackLeiblerDivergence,
  'negative-log-likelihood': async () => (await import('#losses/negative-log-likelihood')).negativeLogLikelihood,
  'sparse-categorical-cross-entropy': async () => (await import('#losses/sparse-categorical-cross-entropy')).sparseCategoricalCrossEntropy,
};
