export type { LossResult, Vector } from '#core/result';
export { gradientDescent, type GradientDescentOptions, type Objective, type Step } from './gradient-descent.ts';
export { constantRate, cosineDecay, exponentialDecay, stepDecay, warmUp, type Schedule } from './learning-rate.ts';
export { freshPlateau, reduceOnPlateau, type Plateau, type PlateauOptions } from './plateau.ts';
