import { checkNumbers } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { negativeLogSigmoidAt } from '#core/stable';

const who = 'adversarial';

/** The objective: how a score is read, and the loss of each score. */
export type AdversarialVariant = 'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein';

const variants = { default: 'non-saturating', domain: { 'one of': ['minimax', 'non-saturating', 'least-squares', 'hinge', 'wasserstein'] } } as const;
const sides = { default: 'discriminator', domain: { 'one of': ['discriminator', 'generator'] } } as const;

export interface AdversarialOptions {
  readonly variant?: AdversarialVariant;
  /** the discriminator's loss, on both scores, or the generator's, on the fake scores */
  readonly side?: 'discriminator' | 'generator';
  readonly reduction?: Reduction;
}

/** A gradient for each score; in the generator's loss that of the real scores is 0. */
export interface AdversarialGradient {
  readonly realScore: Float64Array;
  readonly fakeScore: Float64Array;
}

/** The discriminator's loss of one pair of scores, and its slope in each. `0 −` instead of a minus: no slope is −0. */
function discriminatorAt(
  real: number, fake: number, variant: AdversarialVariant,
): { readonly value: number; readonly real: number; readonly fake: number } {
  if (variant === 'non-saturating' || variant === 'minimax') {
    const realDecay = Math.exp(-Math.abs(real)); // e^−|r|
    const fakeDecay = Math.exp(-Math.abs(fake)); // e^−|f|
    return {
      // ln(1 + e^−r) + ln(1 + e^f)
      value: Math.max(0, -real) + Math.max(0, fake) + Math.log1p(realDecay + fakeDecay + realDecay * fakeDecay),
      real: 0 - (real > 0 ? realDecay : 1) / (1 + realDecay),
      fake: (fake < 0 ? fakeDecay : 1) / (1 + fakeDecay),
    };
  }
  if (variant === 'least-squares') return { value: 0.5 * ((real - 1) ** 2 + fake * fake), real: real - 1, fake };
  if (variant === 'hinge') {
    return { value: Math.max(0, 1 - real) + Math.max(0, 1 + fake), real: real >= 1 ? 0 : -1, fake: fake <= -1 ? 0 : 1 };
  }
  return { value: fake - real, real: -1, fake: 1 };
}

/** The generator's loss of the score of one generated sample, and its slope. */
function generatorAt(fake: number, variant: AdversarialVariant): ValueAndSlope {
  if (variant === 'least-squares') return { value: 0.5 * (fake - 1) ** 2, slope: fake - 1 };
  if (variant === 'hinge' || variant === 'wasserstein') return { value: 0 - fake, slope: -1 };
  if (variant === 'non-saturating') return negativeLogSigmoidAt(fake);
  const { value, slope } = negativeLogSigmoidAt(-fake); // minimax: ln(1 − σ(f)), minus the discriminator's term
  return { value: 0 - value, slope };
}

/**
 * Adversarial loss: a discriminator scores real against generated samples; a generator is trained to score as real.
 *
 * Neither value measures the quality of samples; only the Wasserstein critic's estimates a distance. In the minimax game
 * the generator saturates: the gradient of a sample that is recognized as fake vanishes. Hence the default,
 * 'non-saturating'.
 *
 * Scores are logits for 'minimax' and 'non-saturating' (never sigmoids of them), and any numbers for the others.
 * 'least-squares' has target 1 for real and 0 for fake scores, with the 1/2 of the paper; 'hinge' has margins at ±1 for
 * the discriminator alone, and slope 0 at them, as `relu` in PyTorch; the Wasserstein critic needs a Lipschitz constraint,
 * which is left to the caller. The generator's loss leaves out the term of the real scores, a constant.
 *
 * @param realScore  [n], discriminator scores of real samples
 * @param fakeScore  [n], discriminator scores of generated samples
 * @param options    variant: 'minimax', 'non-saturating', 'least-squares', 'hinge' or 'wasserstein'; side: 'discriminator' or 'generator'; reduction
 * @returns          value of one pair of scores, or their mean or sum; grad { realScore, fakeScore }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, or an option is unknown
 * @see Goodfellow et al. 2014, Generative Adversarial Networks, arXiv:1406.2661
 * @example adversarial([3], [-0.5], { variant: 'hinge' }).value // => 0.5
 */
export function adversarial(realScore: Vector, fakeScore: Vector, options: AdversarialOptions = {}): LossResult<AdversarialGradient> {
  const { variant, side, reduction } = readOptions(who, options, { variant: variants, side: sides, reduction: reductions });
  const n = checkNumbers(who, { realScore, fakeScore });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const gradReal = new Float64Array(n);
  const gradFake = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let loss: number;
    if (side === 'discriminator') {
      const { value, real, fake } = discriminatorAt(realScore[i]!, fakeScore[i]!, variant);
      loss = value;
      gradReal[i] = scale * real;
      gradFake[i] = scale * fake;
    } else {
      const { value, slope } = generatorAt(fakeScore[i]!, variant);
      loss = value;
      gradFake[i] = scale * slope;
    }
    sum += loss;
    if (elements) elements[i] = loss;
  }
  return { value: scale * sum, grad: { realScore: gradReal, fakeScore: gradFake }, ...(elements && { elements }) };
}
