import { logitName, mostFrames, type SequenceState } from './geometry.ts';
import { wordOf } from './word.ts';

export const presetNames = ['equal', 'certain', 'blanks', 'repeat', 'impossible'] as const;
export type Preset = (typeof presetNames)[number];

const [blank, a, b] = [0, 1, 2];

/** Logits of six frames: at each the class that is favored has `by`, the others 0. */
const favoring = (by: number, path: readonly number[]): Partial<SequenceState> => Object.fromEntries(
  path.flatMap((favored, frame) => [blank, a, b].map((id) => [logitName(frame, id), id === favored ? by : 0])));

/** States to start from. `impossible` only asks for more labels than the frames allow, whatever the logits. */
export const presets: Readonly<Record<Preset, Partial<SequenceState>>> = {
  equal: { frames: mostFrames, word: wordOf([a, b]), ...favoring(0, [blank, blank, blank, blank, blank, blank]) },
  certain: { frames: mostFrames, word: wordOf([a, b]), ...favoring(5, [blank, a, a, blank, b, blank]) },
  blanks: { frames: mostFrames, word: wordOf([a, b]), ...favoring(3, [blank, blank, blank, blank, blank, blank]) },
  repeat: { frames: mostFrames, word: wordOf([a, a]), ...favoring(3, [a, a, a, a, a, a]) },
  impossible: { frames: mostFrames, word: wordOf([a, a, a, a]) },
};
