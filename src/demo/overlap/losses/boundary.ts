import { boundary } from '#losses/boundary';
import { decimal } from '../../kit/figure/format.ts';
import { distancesOf } from '../beside/distances.ts';
import { DistanceSums } from '../beside/DistanceSums.tsx';
import { ofProbability } from '../given.ts';
import { hasObject, type Overlap, type OverlapLoss, type Word } from '../kind.ts';
import { side } from '../mask.ts';

/** Smaller than what three decimals show is no minus sign. */
const seen = 5e-4;

/** The loss of a prediction equal to the target. */
const bestOf = ({ kind: { measure }, target, values }: Overlap): number => measure(target, target, values).value;

function notes(overlap: Overlap): readonly (Word | false)[] {
  if (!hasObject(overlap)) return ['noBoundary'];
  const { value, hit, extra } = overlap;
  if (hit + extra === 0) return ['distances', 'zeroLoss', bestOf(overlap) < -seen && 'zeroIsNotLeast'];
  return ['distances', value < -seen && 'negative'];
}

export const kind: OverlapLoss = {
  takes: 'probability', start: 'shifted', measure: ofProbability((painted, target) => boundary(painted, target, { width: side })),
  Beside: DistanceSums, notes, numbers: (overlap) => ({ best: { text: decimal(bestOf(overlap), 3), role: 'loss' } }), distances: distancesOf,
};
