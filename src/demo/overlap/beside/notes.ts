import { decimal } from '../../kit/figure/format.ts';
import type { Told } from '../../kit/figure/Sentence.tsx';
import { hasObject, type Overlap, type Word } from '../kind.ts';
import { painted } from '../painting.ts';

/** What a loss with one fraction says of itself; `usual` where none of the edges is reached. */
export const fractionNotes = (usual: (overlap: Overlap) => Word | false) => (overlap: Overlap): readonly (Word | false)[] => {
  const { value, hit, extra, missed, values: { alpha = 1, beta = 1 } } = overlap;
  if (Number.isNaN(value)) return ['undefinedLoss'];
  if (extra > 0 && alpha === 0) return ['freeExtra'];
  if (missed > 0 && beta === 0) return ['freeMissed'];
  if (!hasObject(overlap)) return [extra > 0 ? 'noTarget' : 'bothEmpty'];
  if (hit + extra === 0) return ['noPrediction'];
  if (missed === 0) return [extra > 0 ? 'missesNothing' : 'exact'];
  return [usual(overlap)];
};

/** The loss once the pixel that is missed most is painted in full. */
export function nextOf({ kind, prediction, target, values }: Overlap): Readonly<Record<string, Told>> {
  const left = prediction.map((p, at) => (1 - p) * target[at]!);
  const { value } = kind.measure(painted(prediction, [left.indexOf(Math.max(...left))], 1), target, values);
  return { next: { text: decimal(value, 3), role: 'loss' } };
}

/** How many times as much a missed pixel weighs as one painted beyond. */
export const ratioOf = ({ values }: Overlap): Readonly<Record<string, Told>> =>
  ({ ratio: { text: decimal(values['beta']! / values['alpha']!, 2), role: 'parameter' } });
