import { sigmoid } from '#core/stable';
import type { Told } from '../kit/figure/Sentence.tsx';
import { decimal } from '../kit/figure/format.ts';
import { shownIn, type AdversarialState } from './geometry.ts';
import { lossOf } from './objective.ts';
import type { AdversarialWords } from './words.ts';

/** Sentences, and the values that stand in them. */
export interface Sentences {
  readonly text: string;
  readonly values: Readonly<Record<string, Told>>;
}

/** A gradient of minimax smaller than this is called saturated; at score −2 it is. */
export const saturated = 0.12;

/** What the figure says of the two scores: the loss first, then what the numbers show. */
export function sentencesOf(state: AdversarialState, words: AdversarialWords): Sentences {
  const { f, r } = state;
  const { variant, side } = shownIn(state);
  const { value, real, fake } = lossOf(r, f, variant, side);
  const slopeOf = (of: 'minimax' | 'non-saturating'): number => lossOf(r, f, of, 'generator').fake;
  const values = {
    f: { text: decimal(f, 1), role: 'prediction' }, r: { text: decimal(r, 1), role: 'target' }, variant: { text: variant },
    v: { text: decimal(value, 3), role: 'loss' },
    g: { text: decimal(fake, 3), role: 'gradient' }, gr: { text: decimal(real, 3), role: 'gradient' },
    p: { text: decimal(sigmoid(f), 3), role: 'prediction' },
    gm: { text: decimal(slopeOf('minimax'), 3), role: 'gradient' }, gn: { text: decimal(slopeOf('non-saturating'), 3), role: 'gradient' },
  } as const;
  const logits = variant === 'minimax' || variant === 'non-saturating';
  const generator = [
    words.generator,
    logits && words.probability,
    logits && (Math.abs(slopeOf('minimax')) < saturated ? words.saturated : words.both),
    variant === 'least-squares' && f > 1 && words.beyond,
    (variant === 'hinge' || variant === 'wasserstein') && words.constant,
  ];
  const discriminator = [
    words.discriminator,
    logits && words.same,
    variant === 'hinge' && value === 0 && words.margins,
    variant === 'wasserstein' && words.critic,
  ];
  return { text: (side === 'generator' ? generator : discriminator).filter(Boolean).join(' '), values };
}
