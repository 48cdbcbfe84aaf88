import { tversky } from '#losses/tversky';
import { tverskyFraction } from '../beside/fraction.ts';
import { fractionNotes, ratioOf } from '../beside/notes.ts';
import { overlapSums } from '../beside/OverlapSums.tsx';
import { ofProbability } from '../given.ts';
import type { OverlapLoss } from '../kind.ts';

export const kind: OverlapLoss = {
  takes: 'probability', start: 'shifted', measure: ofProbability(tversky),
  Beside: overlapSums((overlap) => tverskyFraction(overlap, overlap.values)),
  notes: fractionNotes(({ values }) => values['alpha']! > 0 && 'weights'), numbers: ratioOf,
};
