import { completeIou } from '#losses/complete-iou';
import { distanceIou } from '#losses/distance-iou';
import { generalizedIou } from '#losses/generalized-iou';

/** The losses that this view draws. */
export const boxLosses = { 'generalized-iou': generalizedIou, 'distance-iou': distanceIou, 'complete-iou': completeIou } as const;
export type BoxLoss = keyof typeof boxLosses;

/** What a loss adds up, in the order of its formula. */
export const termsOf = {
  'generalized-iou': ['overlap', 'uncovered'],
  'distance-iou': ['overlap', 'distance'],
  'complete-iou': ['overlap', 'distance', 'aspect'],
} as const satisfies Readonly<Record<BoxLoss, readonly string[]>>;
export type Term = (typeof termsOf)[BoxLoss][number];
