import { lovaszSoftmax } from '#losses/lovasz-softmax';
import { areasOf, hasTies } from '../beside/areas.ts';
import { errorAreas } from '../beside/ErrorAreas.tsx';
import { ofClasses } from '../given.ts';
import { hasObject, type OverlapLoss } from '../kind.ts';

/** The error of both classes of a pixel: how far their probabilities are from the target. */
export const error = (p: number, t: number): number => Math.abs(t - p);

export const kind: OverlapLoss = {
  takes: 'classes', start: 'soft', measure: ofClasses((probability, target) => lovaszSoftmax(probability, target)),
  Beside: errorAreas(error, 1),
  notes: (overlap) => (overlap.value === 0
    ? ['allRight']
    : ['meanAreas', hasTies(areasOf(overlap, error)) && 'ties', !hasObject(overlap) && 'absentObject']),
};
