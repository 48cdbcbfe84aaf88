import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import { logitBound } from './given.ts';
import type { Overlap, Word } from './kind.ts';

/** The numbers that the sentences of a figure may name. */
export function numbersOf(overlap: Overlap): Readonly<Record<string, Told>> {
  const { kind, hit, extra, missed, value } = overlap;
  return {
    hit: { text: decimal(hit, 1) }, extra: { text: decimal(extra, 1), role: 'prediction' },
    missed: { text: decimal(missed, 1), role: 'target' }, v: { text: decimal(value, 3), role: 'loss' },
    bound: { text: String(logitBound) }, ...kind.numbers?.(overlap),
  };
}

/** The sentences after the numbers: those of the loss, and what the gradient means where it is shown. */
export const notesOf = (overlap: Overlap, slopes: boolean): Word[] =>
  [...overlap.kind.notes(overlap), slopes && slopeNote(overlap)].filter((note) => note !== false);

function slopeNote({ grad }: Overlap): Word {
  if (grad.some(Number.isNaN)) return 'undefinedSlope';
  return grad.every((slope) => slope === 0) ? 'flat' : 'wedges';
}
