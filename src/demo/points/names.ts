/** The losses that this view draws. */
export const pointLosses = ['chamfer', 'earth-movers-distance', 'sinkhorn-divergence', 'maximum-mean-discrepancy'] as const;
export type PointLoss = (typeof pointLosses)[number];
