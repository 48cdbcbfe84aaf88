import type { Steepness } from '../kit/curves/steepness.ts';
import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { ResidualWords } from './words.ts';

/** A sentence and the numbers in it. */
export interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, Told>>;
}

const gradient = (value: number): Told => ({ text: decimal(value, 2), role: 'gradient' });

/**
 * How far the slope goes, in the one sentence that is true: it has a limit, the same on both sides or not, or is
 * largest at some residual and decreases beyond, or has no limit. Of other shapes nothing is said.
 */
export function ofSteepness({ below, above }: Steepness, words: ResidualWords): Said | undefined {
  const [bound, other] = [gradient(above.largest), gradient(below.largest)];
  if (below.at === Infinity && above.at === Infinity) {
    if (below.largest === Infinity && above.largest === Infinity) return { text: words.unbounded, numbers: {} };
    if (below.largest === Infinity || above.largest === Infinity) return undefined;
    if (bound.text === other.text) return { text: words.bounded, numbers: { bound } };
    return { text: words.sides, numbers: { below: other, above: bound } };
  }
  const at = decimal(above.at, 2);
  if (bound.text !== other.text || at !== decimal(below.at, 2)) return undefined;
  return { text: words.peak, numbers: { bound, at: { text: at, role: 'residual' } } };
}
