export type { LossResult, Vector } from '#core/result';
export { adam, adamW, type AdamOptions, type AdamState } from './adam.ts';
export { batches, type Batches, type BatchesOptions } from './batches.ts';
export { everyNth, gradientDescent, type GradientDescentOptions, type Keep, type Objective, type Step } from './gradient-descent.ts';
export { constantRate, cosineDecay, exponentialDecay, stepDecay, warmUp, type Schedule } from './learning-rate.ts';
export type { Optimizer, Updated } from './optimizer.ts';
export { freshPlateau, reduceOnPlateau, type Plateau, type PlateauOptions } from './plateau.ts';
export { rmsProp, type RmsPropOptions, type RmsPropState } from './rms-prop.ts';
export { sgd, type SgdOptions, type SgdState } from './sgd.ts';
