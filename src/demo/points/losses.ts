import type { LossResult, Matrix } from '#core/result';
import { chamfer } from '#losses/chamfer';
import { earthMoversDistance } from '#losses/earth-movers-distance';
import { maximumMeanDiscrepancy } from '#losses/maximum-mean-discrepancy';
import { sinkhornDivergence } from '#losses/sinkhorn-divergence';

/** The losses that this view draws. */
export const pointLosses = {
  chamfer, 'earth-movers-distance': earthMoversDistance, 'sinkhorn-divergence': sinkhornDivergence, 'maximum-mean-discrepancy': maximumMeanDiscrepancy,
} as const;
export type PointLoss = keyof typeof pointLosses;

/** One of them with its parameters set. */
export type Evaluate = (prediction: Matrix, target: Matrix) => LossResult<{ readonly prediction: Float64Array }>;
