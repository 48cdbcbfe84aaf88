import type { Measure } from './geometry.ts';
import type { PairLoss } from './losses.ts';
import type { PairWords } from './words.ts';

/** The sentence that is true of a pair as it is now. */
export function captionOf({ sees, dissimilar }: PairLoss, { points, separation, similar, value, steepness }: Measure): keyof PairWords {
  const still = Math.max(...steepness) < 1e-9;
  if (sees === 'angle') {
    if (points.some(([x, y]) => x === 0 && y === 0)) return 'zeroVector';
    if (similar) return separation > 90 && still ? 'opposite' : 'cosineSimilar';
    if (value > 0) return still ? 'sameDirection' : 'cosineInside';
    return still ? 'cosineOutside' : 'cosineEdge';
  }
  const squares = dissimilar === 0;
  if (separation === 0) return similar ? 'together' : 'collapsed';
  if (similar) return squares ? 'squaredSimilar' : 'hingeSimilar';
  if (value > 0) return squares ? 'squaredInside' : 'hingeInside';
  return still ? 'outside' : 'edge';
}
