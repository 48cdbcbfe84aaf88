import type { Family } from '#core/card/kinds';
import type { Section } from '#wiki/entry';

/** The pages of each family and section in the order in which one best reads them: what a page leans on comes before it. */
export const teachingOrder: Readonly<Partial<Record<Family | Section, readonly string[]>>> = {
  regression: [
    'mean-squared-error', 'root-mean-squared-error', 'mean-absolute-error', 'huber', 'smooth-l1', 'pseudo-huber', 'log-cosh', 'quantile', 'barron',
    'mean-squared-logarithmic-error', 'mean-absolute-percentage-error', 'poisson-nll', 'gaussian-nll',
  ],
  classification: [
    'binary-cross-entropy', 'binary-cross-entropy-with-logits', 'categorical-cross-entropy', 'sparse-categorical-cross-entropy', 'negative-log-likelihood',
    'focal', 'categorical-focal', 'hinge', 'squared-hinge', 'multiclass-hinge', 'soft-margin', 'multilabel-soft-margin', 'multilabel-margin',
    'kullback-leibler-divergence', 'jensen-shannon-divergence', 'distillation', 'absolute-error-on-probabilities', 'z-loss',
  ],
  segmentation: ['dice', 'jaccard', 'tversky', 'focal-tversky', 'generalized-dice', 'binary-cross-entropy-dice', 'lovasz-hinge', 'lovasz-softmax', 'boundary'],
  detection: ['generalized-iou', 'distance-iou', 'complete-iou'],
  'metric-learning': [
    'contrastive', 'triplet', 'info-nce', 'nt-xent', 'sup-con', 'cosine-embedding', 'hinge-embedding', 'margin-ranking', 'angular', 'arcface',
  ],
  transport: ['chamfer', 'earth-movers-distance', 'sinkhorn-divergence', 'maximum-mean-discrepancy'],
  generative: ['reconstruction', 'ssim', 'adversarial'],
  reinforcement: ['policy-gradient', 'ppo-clip', 'q-learning', 'bradley-terry', 'dpo'],
  concepts: [
    'loss-function', 'task-types', 'residual-and-outlier', 'gradient-descent', 'learning-rate', 'learning-rate-schedule', 'optimizers', 'likelihood-and-loss',
    'entropy', 'what-cross-entropy-means', 'divergences', 'proper-scoring-rules', 'surrogate-losses', 'soft-and-hard-labels', 'label-smoothing', 'class-weighting',
    'reduction', 'masking-and-padding', 'output-rescaling', 'embedding-and-similarity', 'weight-regularization', 'smoothness', 'subgradient', 'numerical-stability',
  ],
  guides: ['choosing-a-loss', 'regression-losses', 'classification-losses', 'segmentation-losses', 'detection-losses', 'metric-learning-losses', 'sequence-and-generative-losses', 'training-loop', 'use-in-your-code', 'from-library-to-library'],
};
