import { areasOf } from './beside/areas.ts';
import type { Overlap } from './geometry.ts';
import { overlapLosses } from './losses.ts';
import { bestOf } from './numbers.ts';
import type { OverlapWords } from './words.ts';

type Word = keyof OverlapWords;

/** The sentences after the numbers, chosen from the numbers: each is true of every state in which it is said. */
export function notesOf(overlap: Overlap, slopes: boolean): Word[] {
  const { beside } = overlapLosses[overlap.loss]!;
  const notes = { fraction: fractionNotes, distances: distanceNotes, errors: errorNotes }[beside](overlap);
  return [...notes, slopes ? slopeNote(overlap) : undefined].filter((note) => note !== undefined);
}

const fractionNotes = (overlap: Overlap) => [fractionNote(overlap)];

function fractionNote(overlap: Overlap): Word | undefined {
  if (overlap.loss === 'generalized-dice') return hasObject(overlap) ? 'classWeights' : 'absentClass';
  if (overlap.loss === 'binary-cross-entropy-dice') return logitNote(overlap);
  const { value, hit, extra, missed, values: { alpha = 1, beta = 1 } } = overlap;
  if (Number.isNaN(value)) return 'undefinedLoss';
  if (extra > 0 && alpha === 0) return 'freeExtra';
  if (missed > 0 && beta === 0) return 'freeMissed';
  if (!hasObject(overlap)) return extra > 0 ? 'noTarget' : 'bothEmpty';
  if (hit + extra === 0) return 'noPrediction';
  if (missed === 0) return extra > 0 ? 'missesNothing' : 'exact';
  if (!('alpha' in overlap.values)) return 'oneMore';
  return alpha > 0 ? 'weights' : undefined;
}

/** At a wrong pixel of the largest logit, Dice adds less than a twentieth of the slope that cross-entropy gives. */
function logitNote(overlap: Overlap): Word | undefined {
  if (!hasObject(overlap)) return 'emptyDice';
  return overlap.prediction.some((p, at) => Math.abs(p - overlap.target[at]!) === 1) ? 'crossEntropySlope' : undefined;
}

function errorNotes(overlap: Overlap): (Word | undefined)[] {
  const hinge = overlapLosses[overlap.loss]!.takes === 'logit';
  if (overlap.value === 0) return [hinge ? 'beyondMargin' : 'allRight'];
  const areas = areasOf(overlap);
  const ties = areas.some(({ error }, at) => error === areas[at + 1]?.error);
  const empty = hinge ? 'largestError' : 'absentObject';
  return [hinge ? 'areas' : 'meanAreas', ties ? 'ties' : undefined, hasObject(overlap) ? undefined : empty];
}

/** Smaller than what three decimals show is no minus sign. */
const seen = 5e-4;

function distanceNotes(overlap: Overlap): (Word | undefined)[] {
  if (!hasObject(overlap)) return ['noBoundary'];
  const { value, hit, extra } = overlap;
  if (hit + extra === 0) return ['distances', 'zeroLoss', bestOf(overlap) < -seen ? 'zeroIsNotLeast' : undefined];
  return ['distances', value < -seen ? 'negative' : undefined];
}

function slopeNote({ grad }: Overlap): Word {
  if (grad.some(Number.isNaN)) return 'undefinedSlope';
  return grad.every((slope) => slope === 0) ? 'flat' : 'wedges';
}

const hasObject = ({ target }: Overlap): boolean => target.some((t) => t > 0);
