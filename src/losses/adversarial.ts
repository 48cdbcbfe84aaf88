import { checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'adversarial';

export const parameters = {} as const satisfies Parameters;

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
function surpriseAt(score: number): Point {
  const decay = Math.exp(-Math.abs(score));
  return { v: Math.max(0, -score) + Math.log1p(decay), g: 0 - (score > 0 ? decay : 1) / (1 + decay) };
}

/** What the discriminator pays for a real and a fake score, and the slope in each. From 0, so that none is −0. */
function discriminatorAt(real: number, fake: number, variant: AdversarialVariant): { readonly v: number; readonly real: number; readonly fake: number } {
  if (variant === 'non-saturating' || variant === 'minimax') {
    const realDecay = Math.exp(-Math.abs(real));
    const fakeDecay = Math.exp(-Math.abs(fake));
    return {
      v: Math.max(0, -real) + Math.max(0, fake) + Math.log1p(realDecay + fakeDecay + realDecay * fakeDecay), // ln (1 + e^−r) (1 + e^f)
      real: 0 - (real > 0 ? realDecay : 1) / (1 + realDecay),
      fake: (fake < 0 ? fakeDecay : 1) / (1 + fakeDecay),
    };
  }
  if (variant === 'least-squares') return { v: 0.5 * ((real - 1) ** 2 + fake * fake), real: real - 1, fake };
  if (variant === 'hinge') return { v: Math.max(0, 1 - real) + Math.max(0, 1 + fake), real: real >= 1 ? 0 : -1, fake: fake <= -1 ? 0 : 1 };
  return { v: fake - real, real: -1, fake: 1 };
}

/** What the generator pays for the score of what it made, and its slope. */
function generatorAt(fake: number, variant: AdversarialVariant): Point {
  if (variant === 'least-squares') return { v: 0.5 * (fake - 1) ** 2, g: fake - 1 };
  if (variant === 'hinge' || variant === 'wasserstein') return { v: 0 - fake, g: -1 };
  if (variant === 'non-saturating') return surpriseAt(fake);
  const { v, g } = surpriseAt(-fake); // minimax: what the discriminator loses there, it wins
  return { v: 0 - v, g };
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
      const { v, real, fake } = discriminatorAt(realScore[i]!, fakeScore[i]!, variant);
      loss = v;
      toReal[i] = scale * real;
      toFake[i] = scale * fake;
    } else {
      const { v, g } = generatorAt(fakeScore[i]!, variant);
      loss = v;
      toFake[i] = scale * g;
    }
    sum += loss;
    if (elements) elements[i] = loss;
  }
  return { value: scale * sum, grad: { realScore: toReal, fakeScore: toFake }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'adversarial',
  name: { ko: '적대적 손실', en: 'Adversarial loss' },
  kind: 'generative',
  family: 'generative',
  arguments: [
    { name: 'realScore', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'fakeScore', form: 'vector', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell(r, f)',
    body: '\\ln\\left(1 + e^{-r}\\right) + \\ln\\left(1 + e^{f}\\right)',
    symbols: {
      r: { role: 'target', label: { ko: '진짜의 점수', en: 'score of a real one' } },
      f: { role: 'prediction', label: { ko: '가짜의 점수', en: 'score of a fake one' } },
    },
    inputs: (realScore, fakeScore) => ({ r: realScore, f: fakeScore }),
  },
  parameters,
  options: {
    variant: {
      type: "'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein'", default: "'non-saturating'",
      label: { ko: '겨루는 방식. 수식은 minimax와 non-saturating의 판별자예요', en: 'the game; the formula is the discriminator of minimax and non-saturating' },
    },
    side: { type: "'discriminator' | 'generator'", default: "'discriminator'", label: { ko: '어느 쪽의 손실인지', en: 'whose loss it is' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'Goodfellow et al. 2014', source: 'goodfellow2014', difference: {
      ko: '생성자의 두 손실을 모두 적어요. 판별자가 가짜를 확신하면(로짓 −10) minimax의 기울기는 −0.000045, non-saturating은 −0.999955예요. 판별자 쪽은 둘이 같아요.',
      en: 'Gives both losses of the generator. Once a fake is found out (logit −10) the slope is −0.000045 by minimax and −0.999955 by the non-saturating one. For the discriminator the two are the same.',
    } },
    { where: 'Mao et al. 2017 (LSGAN)', source: 'mao2017', difference: {
      ko: '여기처럼 제곱에 1/2을 붙여요. mse_loss를 그대로 쓰는 구현에는 없어요. 점수 0인 가짜에 생성자의 손실이 여기는 0.5, mse_loss로는 1이에요.',
      en: 'Halves the squares, as here; code that uses mse_loss as it is does not. For a fake of score 0 the generator pays 0.5 here and 1 by mse_loss.',
    } },
    { where: 'Arjovsky et al. 2017 (WGAN)', source: 'arjovsky2017', difference: {
      ko: '비평자가 키울 E f(x) − E f(g(z))로 적어요. 여기는 줄일 손실이라 부호가 반대예요. 점수가 진짜 3, 가짜 1이면 거기는 2, 여기는 −2예요. 논문의 가중치 자르기와 뒤에 나온 기울기 벌점은 여기 들어 있지 않아요.',
      en: 'States what the critic raises, E f(x) − E f(g(z)); here it is a loss, with the opposite sign: for scores 3 (real) and 1 (fake) it is 2 there and −2 here. Neither its clipping of the weights nor the later gradient penalty is part of the loss here.',
    } },
    { where: 'MONAI PatchAdversarialLoss', source: 'monai-losses', difference: {
      ko: '힌지에서는 점수에 tanh를 씌우고 생성자에도 마진을 써요. 점수 2인 가짜에 거기는 0.035972, 여기는 −2예요. 기본은 least_squares인데, leaky ReLU를 거치고 1/2이 없어요. bce는 시그모이드 다음에 BCELoss라 로짓 40에서 이미 기울기가 0이에요.',
      en: 'Its hinge puts a tanh on the scores and a margin on the generator too: for a fake of score 2 it is 0.035972 there and −2 here. Its default, least_squares, goes through a leaky ReLU and has no 1/2; its bce is a sigmoid followed by BCELoss, whose slope is 0 from logit 40 on.',
    } },
  ],
  edges: [
    { at: { ko: '판별자가 아무것도 모름', en: 'a discriminator that knows nothing' }, input: [[0], [0]], value: 1.3862943611198906, grad: { realScore: [-0.5], fakeScore: [0.5] }, note: { ko: '2 ln 2예요', en: '2 ln 2' } },
    { at: { ko: '판별자가 크게 틀림', en: 'a discriminator badly wrong' }, input: [[-750], [750]], value: 1500, grad: { realScore: [-1], fakeScore: [1] } },
    { at: { ko: '판별자가 완벽함', en: 'a perfect discriminator' }, input: [[750], [-750]], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '들킨 생성자, minimax', en: 'a generator found out, minimax' }, input: [[0], [-750], { variant: 'minimax', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: '배울 것이 남지 않아요', en: 'nothing is left to learn from' } },
    { at: { ko: '들킨 생성자, non-saturating', en: 'a generator found out, non-saturating' }, input: [[0], [-750], { side: 'generator' }], value: 750, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '속인 생성자, minimax', en: 'a generator that fools, minimax' }, input: [[0], [750], { variant: 'minimax', side: 'generator' }], value: -750, grad: { realScore: [0], fakeScore: [-1] }, note: { ko: '손실이 음수이고 한계가 없어요', en: 'the loss is negative and has no end' } },
    { at: { ko: '힌지, 정확히 마진', en: 'hinge, exactly at the margins' }, input: [[1], [-1], { variant: 'hinge' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: 'PyTorch의 relu처럼 0이에요', en: '0, as by relu in PyTorch' } },
    { at: { ko: '힌지, 생성자에는 마진이 없음', en: 'hinge, no margin for the generator' }, input: [[0], [5], { variant: 'hinge', side: 'generator' }], value: -5, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '최소제곱, 점수가 알맞음', en: 'least squares, the right scores' }, input: [[1], [0], { variant: 'least-squares' }], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '최소제곱, 지나치게 진짜', en: 'least squares, too real' }, input: [[3], [0], { variant: 'least-squares' }], value: 2, grad: { realScore: [2], fakeScore: [0] }, note: { ko: '1을 넘는 점수도 벌해요', en: 'scores above 1 cost too' } },
    { at: { ko: '바서슈타인, 점수 0', en: 'Wasserstein, scores 0' }, input: [[0], [0], { variant: 'wasserstein', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: { realScore: [NaN, -0.25], fakeScore: [0.25, 0.25] } },
    { at: { ko: '모르는 variant', en: 'an unknown variant' }, input: [[0], [0], { variant: 'lsgan' }], throws: 'adversarial: variant must be \'minimax\', \'non-saturating\', \'least-squares\', \'hinge\' or \'wasserstein\', got "lsgan"' },
    { at: { ko: '모르는 side', en: 'an unknown side' }, input: [[0], [0], { side: 'critic' }], throws: 'adversarial: side must be \'discriminator\' or \'generator\', got "critic"' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[0, 1], [0]], throws: 'adversarial: fakeScore must be as long as realScore (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.softplus(-real_score).mean() + F.softplus(fake_score).mean()',
  },
  sources: ['goodfellow2014', 'mao2017', 'lim2017', 'arjovsky2017', 'monai-losses'],
  loss: adversarial,
}));
