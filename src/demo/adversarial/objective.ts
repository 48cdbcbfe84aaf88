import { adversarial, type AdversarialVariant } from '#losses/adversarial';
import type { Law } from '../kit/curves/trace.ts';

/** As the option is written in code, in both languages. */
export const variants =
  ['minimax', 'non-saturating', 'least-squares', 'hinge', 'wasserstein'] as const satisfies readonly AdversarialVariant[];
export const sides = ['generator', 'discriminator'] as const;
export type Side = (typeof sides)[number];

/** Loss and gradients of one pair of scores. */
export interface Pair {
  readonly value: number;
  readonly real: number;
  readonly fake: number;
}

export function lossOf(real: number, fake: number, variant: AdversarialVariant, side: Side): Pair {
  const { value, grad } = adversarial([real], [fake], { variant, side });
  return { value, real: grad.realScore[0]!, fake: grad.fakeScore[0]! };
}

/** The loss over the score of the generated sample, at a score of the real one. */
export function lawOf(real: number, variant: AdversarialVariant, side: Side): Law {
  return {
    at: (fake) => {
      const { value, fake: slope } = lossOf(real, fake, variant, side);
      return { value, slope };
    },
    joints: variant === 'hinge' && side === 'discriminator' ? [-1] : [], // max(0, 1 + f)
  };
}

/** The loss of a discriminator in the game of Goodfellow et al., whose two objectives differ in the generator alone. */
const named = (variant: AdversarialVariant, side: Side): AdversarialVariant =>
  side === 'discriminator' && variant === 'minimax' ? 'non-saturating' : variant;

/** The objectives that may be laid over another: each loss once, and not the one that is shown. */
export const besides = (variant: AdversarialVariant, side: Side): readonly AdversarialVariant[] =>
  variants.filter((other) => named(other, side) === other && other !== named(variant, side));
