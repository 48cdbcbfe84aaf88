import type { ComponentType } from 'preact';
import type { LossResult, Matrix } from '#core/result';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { State } from '../kit/state/state.ts';
import type { Clouds, Pairs } from './clouds.ts';
import type { PointsWords } from './words.ts';

/** A loss with its parameters set. */
export type Evaluate = (prediction: Matrix, target: Matrix) => LossResult<{ readonly prediction: Float64Array }>;

/** What is read from the pairs of two clouds. */
export interface Reading {
  /** squared distances, a transport plan, or kernels */
  readonly pairs: Pairs;
  /** the sentences of the caption, by their names, and the numbers in them */
  readonly said: readonly (keyof PointsWords)[];
  readonly numbers: Readonly<Record<string, Told>>;
}

/** How a loss is drawn. */
export interface Drawing {
  readonly loss: (prediction: Matrix, target: Matrix, options: object) => LossResult<{ readonly prediction: Float64Array }>;
  /** an arrow is this many times the gradient and the number of points */
  readonly arrowScale: number;
  readonly read: (evaluate: Evaluate, clouds: Clouds, state: State) => Reading;
  /** what is drawn under the points */
  readonly Layer: ComponentType<{ readonly evaluate: Evaluate; readonly clouds: Clouds; readonly pairs: Pairs }>;
}

/** Below this a mass or a slope is rounding. */
export const none = 1e-9;
export const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
