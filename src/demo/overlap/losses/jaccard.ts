import { jaccard } from '#losses/jaccard';
import type { Fraction, Term } from '../beside/fraction.ts';
import { fractionNotes, nextOf } from '../beside/notes.ts';
import { overlapSums } from '../beside/OverlapSums.tsx';
import { ofProbability } from '../given.ts';
import type { Overlap, OverlapLoss } from '../kind.ts';

/** TP + s over TP + FP + FN + s. */
export function fractionOf({ hit, extra, missed, values }: Overlap): Fraction {
  const [overlap, smooth]: Term[] = [{ of: 'hit', sum: hit }, { of: 'smooth', sum: values['smooth']! }];
  return {
    above: [overlap!, smooth!], digits: 1,
    below: [overlap!, { of: 'extra', sum: extra }, { of: 'missed', sum: missed }, smooth!],
  };
}

export const kind: OverlapLoss = {
  takes: 'probability', start: 'shifted', measure: ofProbability(jaccard), Beside: overlapSums(fractionOf),
  notes: fractionNotes(() => 'oneMore'), numbers: nextOf,
};
