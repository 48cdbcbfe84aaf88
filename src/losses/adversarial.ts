import { checkReduction, must } from '#core/check';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'adversarial';

/** The game that is played: what a score means, and what a wrong one costs. */
export type AdversarialVariant = 'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein';

export interface AdversarialOptions {
  readonly variant?: AdversarialVariant;
  /** whose loss it is: that of the discriminator, on both scores, or of the generator, on the fake ones */
  readonly side?: 'discriminator' | 'generator';
  readonly reduction?: Reduction;
}

/** A gradient for each score; on the side of the generator that of the real ones is 0. */
export interface AdversarialGradient {
  readonly realScore: Float64Array;
  readonly fakeScore: Float64Array;
}

/** The surprise at a yes, from its logit: ln(1 + e^−s). */
function surpriseAt(score: number): ValueAndSlope {
  const decay = Math.exp(-Math.abs(score));
  return { value: Math.max(0, -score) + Math.log1p(decay), slope: 0 - (score > 0 ? decay : 1) / (1 + decay) };
}

/** What the discriminator pays for a real and a fake score, and the slope in each. From 0, so that none is −0. */
function discriminatorAt(real: number, fake: number, variant: AdversarialVariant): { readonly value: number; readonly real: number; readonly fake: number } {
  if (variant === 'non-saturating' || variant === 'minimax') {
    const realDecay = Math.exp(-Math.abs(real));
    const fakeDecay = Math.exp(-Math.abs(fake));
    return {
      value: Math.max(0, -real) + Math.max(0, fake) + Math.log1p(realDecay + fakeDecay + realDecay * fakeDecay), // ln (1 + e^−r) (1 + e^f)
      real: 0 - (real > 0 ? realDecay : 1) / (1 + realDecay),
      fake: (fake < 0 ? fakeDecay : 1) / (1 + fakeDecay),
    };
  }
  if (variant === 'least-squares') return { value: 0.5 * ((real - 1) ** 2 + fake * fake), real: real - 1, fake };
  if (variant === 'hinge') return { value: Math.max(0, 1 - real) + Math.max(0, 1 + fake), real: real >= 1 ? 0 : -1, fake: fake <= -1 ? 0 : 1 };
  return { value: fake - real, real: -1, fake: 1 };
}

/** What the generator pays for the score of what it made, and its slope. */
function generatorAt(fake: number, variant: AdversarialVariant): ValueAndSlope {
  if (variant === 'least-squares') return { value: 0.5 * (fake - 1) ** 2, slope: fake - 1 };
  if (variant === 'hinge' || variant === 'wasserstein') return { value: 0 - fake, slope: -1 };
  if (variant === 'non-saturating') return surpriseAt(fake);
  const { value, slope } = surpriseAt(-fake); // minimax: what the discriminator loses there, it wins
  return { value: 0 - value, slope };
}

/**
 * Adversarial loss: one network tells real from fake by a score, the other learns to be mistaken for real.
 *
 * Neither value says how good the pictures are; only those of the Wasserstein critic follow a distance. In the minimax
 * game a generator that is found out has hardly a slope left, which is why the non-saturating one is the default.
 *
 * Scores are logits for 'minimax' and 'non-saturating' (never sigmoids of them), and any numbers for the others.
 * Least squares draw real to 1 and fake to 0 with the 1/2 of the paper; the hinge has margins at ±1 for the
 * discriminator alone, and slope 0 at them, as `relu` in PyTorch; the Wasserstein critic needs a Lipschitz bound from
 * elsewhere. The constant term of the real scores is left out on the side of the generator.
 *
 * @param realScore  [n], what the discriminator says of real things
 * @param fakeScore  [n], what it says of made ones
 * @param options    variant: 'minimax', 'non-saturating', 'least-squares', 'hinge' or 'wasserstein'; side: 'discriminator' or 'generator'; reduction
 * @returns          value of one pair of scores; grad { realScore, fakeScore }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, or an option is unknown
 * @see Goodfellow et al. 2014, Generative Adversarial Networks, arXiv:1406.2661
 * @example adversarial([3], [-0.5], { variant: 'hinge' }).value // => 0.5
 */
export function adversarial(realScore: Vector, fakeScore: Vector, options: AdversarialOptions = {}): LossResult<AdversarialGradient> {
  const { variant = 'non-saturating', side = 'discriminator', reduction = 'mean' } = options;
  const n = checkVectors(who, { realScore, fakeScore });
  if (!['minimax', 'non-saturating', 'least-squares', 'hinge', 'wasserstein'].includes(variant)) {
    throw must(who, 'variant', "be 'minimax', 'non-saturating', 'least-squares', 'hinge' or 'wasserstein'", variant);
  }
  if (side !== 'discriminator' && side !== 'generator') throw must(who, 'side', "be 'discriminator' or 'generator'", side);
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const toReal = new Float64Array(n);
  const toFake = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let loss: number;
    if (side === 'discriminator') {
      const { value, real, fake } = discriminatorAt(realScore[i]!, fakeScore[i]!, variant);
      loss = value;
      toReal[i] = scale * real;
      toFake[i] = scale * fake;
    } else {
      const { value, slope } = generatorAt(fakeScore[i]!, variant);
      loss = value;
      toFake[i] = scale * slope;
    }
    sum += loss;
    if (elements) elements[i] = loss;
  }
  return { value: scale * sum, grad: { realScore: toReal, fakeScore: toFake }, ...(elements && { elements }) };
}
