import { settings } from '#losses/ssim';
import type { Told } from '../kit/figure/Sentence.tsx';
import { decimal } from '../kit/figure/format.ts';
import type { Distortion } from './geometry.ts';
import { losses, windowSize, type Options } from './losses.ts';
import { original, side } from './picture.ts';
import type { ImagesWords } from './words.ts';

/** Sentences, and the values that stand in them. */
export interface Sentences {
  readonly text: string;
  readonly values: Readonly<Record<string, Told>>;
}

interface Scene {
  readonly loss: string;
  readonly name: string;
  readonly options: Options;
  readonly distortions: readonly Distortion[];
  readonly chosen: Distortion;
}

/** Losses that differ by less than this are called equal: rounding. */
const equal = 1e-9;

/** What the figure says: the chosen distortion, then what the four losses show beside each other. */
export function sentencesOf({ loss, name, options, distortions, chosen }: Scene, words: ImagesWords): Sentences {
  const low = distortions.reduce((a, b) => (b.value < a.value ? b : a));
  const high = distortions.reduce((a, b) => (b.value > a.value ? b : a));
  const { value: floor } = losses[loss]!(original, original, options);
  const perfect = chosen.squaredError === 0;
  const text = [
    words.caption,
    perfect ? words.perfect : high.value - low.value < equal ? words.same : words.differ,
    floor > equal && words.floor,
    loss === 'ssim' && words.window,
    chosen.grad.some((slope) => slope !== 0) ? words.gradients : words.noGradient,
  ];
  const told = (value: number, role: 'loss' | 'residual', digits = 3): Told => ({ text: decimal(value, digits), role });
  return {
    text: text.filter(Boolean).join(' '),
    values: {
      kind: { text: words[chosen.kind] }, e: told(chosen.squaredError, 'residual', 2),
      loss: { text: name }, v: told(chosen.value, 'loss'),
      lowKind: { text: words[low.kind] }, low: told(low.value, 'loss'),
      highKind: { text: words[high.kind] }, high: told(high.value, 'loss'),
      floor: told(floor, 'loss'), size: { text: String(windowSize) }, usual: { text: String(settings.windowSize.default) }, side: { text: String(side) },
    },
  };
}
