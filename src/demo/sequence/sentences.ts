import type { Told } from '../kit/figure/Sentence.tsx';
import { decimal } from '../kit/figure/format.ts';
import { steepestOf, type Sequence } from './geometry.ts';
import { classes, repeatsIn, spelled } from './word.ts';
import type { SequenceWords } from './words.ts';

/** A sentence with the values that stand in it. */
export interface Said {
  readonly text: string;
  readonly values: Readonly<Record<string, Told>>;
}

/** Below this the caption calls a gradient near 0. */
export const nearZero = 0.005;

/** What the figure says of a sequence, the count of its paths first; the sentences follow from the numbers. */
export function sentencesOf(sequence: Sequence, words: SequenceWords): Said {
  const { labels, loss, grad, paths, valid, least, softmax, posterior, mean, zeroed } = sequence;
  const repeats = repeatsIn(labels);
  const shared = {
    word: { text: spelled(labels), role: 'target' }, all: { text: String(paths) }, valid: { text: String(valid) },
    p: { text: small(Math.exp(-loss)), role: 'prediction' }, v: { text: decimal(loss, 3), role: 'loss' },
    n: { text: String(labels.length), role: 'target' }, least: { text: String(least) }, repeats: { text: String(repeats) },
    frames: { text: String(softmax.length) }, m: { text: decimal(mean, 3), role: 'loss' }, zero: { text: decimal(zeroed, 0), role: 'loss' },
  } as const;
  if (!grad || !posterior) return { text: words.impossible, values: shared };
  const { frame, id, slope } = steepestOf(grad);
  const steep = Math.abs(slope) >= nearZero;
  return {
    text: [
      labels.length > 0 ? words.caption : words.noLabels,
      labels.length > 1 && words.mean,
      repeats > 0 && words.repeat,
      steep ? words.steepest : words.fitted,
    ].filter(Boolean).join(' '),
    values: {
      ...shared, t: { text: String(frame + 1) }, c: { text: classes[id]! }, g: { text: decimal(slope, 3), role: 'gradient' },
      s: { text: decimal(softmax[frame]![id]!, 3), role: 'prediction' }, q: { text: decimal(posterior[frame]![id]!, 3), role: 'target' },
      near: { text: String(nearZero), role: 'gradient' },
    },
  };
}

/** A probability as it is printed: with digits even where it is tiny. */
function small(p: number): string {
  return p === 0 || p >= 0.001 ? decimal(p, 3) : p.toExponential(1).replace('-', '−');
}
