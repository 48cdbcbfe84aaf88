import type { OverlapLoss } from './kind.ts';

/** The losses of this view, each by its own function. A figure loads its own alone. */
export const overlapLosses: Readonly<Record<string, () => Promise<{ readonly kind: OverlapLoss }>>> = {
  dice: () => import('./losses/dice.ts'),
  jaccard: () => import('./losses/jaccard.ts'),
  tversky: () => import('./losses/tversky.ts'),
  'focal-tversky': () => import('./losses/focal-tversky.ts'),
  'generalized-dice': () => import('./losses/generalized-dice.ts'),
  'binary-cross-entropy-dice': () => import('./losses/binary-cross-entropy-dice.ts'),
  'lovasz-hinge': () => import('./losses/lovasz-hinge.ts'),
  'lovasz-softmax': () => import('./losses/lovasz-softmax.ts'),
  boundary: () => import('./losses/boundary.ts'),
};
