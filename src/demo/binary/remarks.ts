import type { BinaryKernel } from '#core/card/kinds';
import type { Values } from '#core/parameter';
import type { ValueAndSlope } from '#core/result';
import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import { shownProbability, smoothedTarget } from './geometry.ts';
import type { BinaryWords } from './words.ts';

/** What may be said of a loss at a point, by what it is. */
export type Remark = 'behindSigmoid' | 'difference' | 'focusing' | 'margin' | 'otherLabel' | 'none';

interface Said {
  readonly text: string;
  readonly values: Readonly<Record<string, Told>>;
}

export interface Point {
  readonly kernel: BinaryKernel;
  readonly values: Values;
  /** prediction and target */
  readonly x: number;
  readonly y: number;
  readonly here: ValueAndSlope;
}

const nothing: Said = { text: '', values: {} };

/** The sentence that is true where the point stands. */
export const remarkAt = (remark: Remark, point: Point, words: BinaryWords): Said => sentences[remark](point, words);

const sentences: Readonly<Record<Remark, (point: Point, words: BinaryWords) => Said>> = {
  none: () => nothing,
  /** the chain rule through the sigmoid, which ends where the probability does */
  behindSigmoid({ values, x, y, here }, words) {
    if (!Number.isFinite(here.value)) return { text: words.infinite, values: {} };
    if (x === 0 || x === 1) return nothing;
    const d = { text: decimal(here.slope * x * (1 - x), 2), role: 'gradient' } as const;
    return { text: values.labelSmoothing! > 0 ? words.behindSmoothed : words.behindSigmoid, values: { d, s: smoothed(y, values) } };
  },
  difference({ values, y }, words) {
    if (values.posWeight !== 1) return { text: words.weighted, values: { w: { text: decimal(values.posWeight!, 1), role: 'parameter' } } };
    return { text: values.labelSmoothing! > 0 ? words.differenceSmoothed : words.difference, values: { s: smoothed(y, values) } };
  },
  /** against the same loss with gamma 0 */
  focusing({ kernel, values, x, y, here }, words) {
    if (values.gamma === 0) return { text: words.unfocused, values: {} };
    const { value: plain } = kernel.at(x, y, { ...values, gamma: 0 });
    if (plain === 0) return nothing;
    return {
      text: words.focusing,
      values: { plain: { text: decimal(plain, 2), role: 'loss' }, share: { text: shownShare(here.value / plain), role: 'parameter' } },
    };
  },
  margin({ x, y }, words) {
    const reached = y * x;
    if (reached >= 1) return { text: words.beyond, values: {} };
    const gap = { text: decimal(1 - reached, 1), role: 'residual' } as const;
    return { text: reached > 0 ? words.inside : reached < 0 ? words.wrongSide : words.boundary, values: { gap } };
  },
  otherLabel: ({ x, y }, words) => ({ text: words.otherLabel, values: { q: { text: shownProbability(-y * x), role: 'prediction' } } }),
};

const smoothed = (y: number, values: Values): Told => ({ text: decimal(smoothedTarget(y, values), 3), role: 'target' });

/** A share that is never printed as 0, which it is not. */
function shownShare(share: number): string {
  return share >= 0.0005 ? decimal(share, 3) : share.toExponential(1).replace('e-', 'e−');
}
