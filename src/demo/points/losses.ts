import type { Drawing } from './kind.ts';
import type { PointLoss } from './names.ts';

/** How each loss is drawn. They are large, so a figure loads its own alone. */
export const drawings: Readonly<Record<PointLoss, () => Promise<{ readonly drawing: Drawing }>>> = {
  chamfer: () => import('./losses/chamfer.tsx'),
  'earth-movers-distance': () => import('./losses/earth-movers-distance.tsx'),
  'sinkhorn-divergence': () => import('./losses/sinkhorn-divergence.tsx'),
  'maximum-mean-discrepancy': () => import('./losses/maximum-mean-discrepancy.tsx'),
};
