import type { Locale } from '#core/locale';

export interface AdversarialWords {
  readonly name: string;
  readonly generator: string;
  /** where scores are logits: what the discriminator takes the sample for */
  readonly probability: string;
  /** the two generators of Goodfellow et al. at one score, where minimax has saturated and where it has not */
  readonly saturated: string;
  readonly both: string;
  readonly beyond: string;
  readonly constant: string;
  readonly discriminator: string;
  readonly same: string;
  readonly margins: string;
  readonly critic: string;
  readonly crosshair: string;
  readonly real: string;
  readonly variant: string;
  readonly side: string;
  readonly generatorSide: string;
  readonly discriminatorSide: string;
}

export const words: Readonly<Record<Locale, AdversarialWords>> = {
  ko: {
    name: '판별자 점수에 따른 적대적 손실과 기울기',
    generator: '생성된 샘플의 점수 {f}에서 {variant} 생성자의 손실 {v}, 기울기 {g}.',
    probability: '판별자가 이 샘플을 진짜로 보는 확률 {p}.',
    saturated: '가짜로 판정된 샘플이라 minimax는 포화돼요. 기울기는 minimax {gm}, non-saturating {gn}.',
    both: '같은 점수에서 기울기는 minimax {gm}, non-saturating {gn}.',
    beyond: '목표가 1이라서 1을 넘는 점수에도 손실이 있어요.',
    constant: '어느 점수에서나 기울기가 같아요.',
    discriminator: '진짜 샘플의 점수 {r}, 생성된 샘플의 점수 {f}에서 {variant} 판별자의 손실 {v}. 기울기는 진짜 점수에 대해 {gr}, 생성된 점수에 대해 {g}.',
    same: '판별자의 손실은 minimax와 non-saturating이 같아요. 둘은 생성자에서만 달라요.',
    margins: '진짜 점수는 1 이상, 생성된 점수는 −1 이하라서 손실도 기울기도 0이에요.',
    critic: '어느 점수에서나 기울기가 같고 손실에 하한이 없어요. 그래서 판별자에 립시츠 제약이 필요해요.',
    crosshair: '생성된 샘플의 점수 f',
    real: '진짜 샘플의 점수',
    variant: '목적 함수',
    side: '누구의 손실',
    generatorSide: '생성자',
    discriminatorSide: '판별자',
  },
  en: {
    name: 'Adversarial loss over the score of the discriminator, and its gradient',
    generator: 'At score {f} of a generated sample the {variant} generator has loss {v} and gradient {g}.',
    probability: 'The discriminator gives it the probability {p} of being real.',
    saturated: 'The sample is recognized as fake and minimax saturates: gradient {gm}, against {gn} of non-saturating.',
    both: 'At this score the gradient of minimax is {gm}, that of non-saturating {gn}.',
    beyond: 'The target is 1, so a score above 1 has a loss too.',
    constant: 'The gradient is the same at every score.',
    discriminator: 'At score {r} of a real and {f} of a generated sample the {variant} discriminator has loss {v}. Its gradient is {gr} in the real score and {g} in the generated one.',
    same: 'Minimax and non-saturating have the same discriminator loss. They differ in the generator alone.',
    margins: 'The real score is at least 1 and the generated one at most −1: loss and gradient are 0.',
    critic: 'The gradient is the same at every score and the loss has no lower bound, so the discriminator needs a Lipschitz constraint.',
    crosshair: 'score f of a generated sample',
    real: 'score of a real sample',
    variant: 'Objective',
    side: 'Loss of the',
    generatorSide: 'generator',
    discriminatorSide: 'discriminator',
  },
};
