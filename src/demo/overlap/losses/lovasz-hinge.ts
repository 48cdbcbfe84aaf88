import { lovaszHinge } from '#losses/lovasz-hinge';
import { areasOf, hasTies } from '../beside/areas.ts';
import { errorAreas } from '../beside/ErrorAreas.tsx';
import { logitBound, logitOf, ofLogit } from '../given.ts';
import { hasObject, type OverlapLoss } from '../kind.ts';

/** The hinge error: how far the logit is from the margin on the right side. */
export const error = (p: number, t: number): number => 1 - (2 * t - 1) * logitOf(p);

export const kind: OverlapLoss = {
  takes: 'logit', start: 'soft', measure: ofLogit((logit, target) => lovaszHinge(logit, target)),
  Beside: errorAreas(error, 1 + logitBound),
  notes: (overlap) => (overlap.value === 0
    ? ['beyondMargin']
    : ['areas', hasTies(areasOf(overlap, error)) && 'ties', !hasObject(overlap) && 'largestError']),
};
