import { dice } from '#losses/dice';
import { diceFraction } from '../beside/fraction.ts';
import { fractionNotes, nextOf } from '../beside/notes.ts';
import { overlapSums } from '../beside/OverlapSums.tsx';
import { ofProbability } from '../given.ts';
import type { OverlapLoss } from '../kind.ts';

export const kind: OverlapLoss = {
  takes: 'probability', start: 'shifted', measure: ofProbability(dice),
  Beside: overlapSums((overlap) => diceFraction(overlap, overlap.values['smooth']!)),
  notes: fractionNotes(() => 'oneMore'), numbers: nextOf,
};
