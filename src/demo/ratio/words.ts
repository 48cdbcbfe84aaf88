import type { Locale } from '#core/locale';

export interface RatioWords {
  readonly name: string;
  readonly caption: string;
  /** by where the ratio stands */
  readonly without: string;
  readonly clipped: string;
  readonly inside: string;
  readonly against: string;
  readonly zone: string;
  readonly ratio: string;
  readonly advantage: string;
  readonly gradient: string;
  /** the same, short enough to stand at the curve */
  readonly derivative: string;
  readonly unclipped: string;
  readonly presets: string;
  readonly insidePreset: string;
  readonly clippedPreset: string;
  readonly againstPreset: string;
}

export const words: Readonly<Record<Locale, RatioWords>> = {
  ko: {
    name: '확률 비율에 따른 PPO 클립 손실과 기울기',
    caption: '비율 {ratio}, 어드밴티지 {A}에서 손실 {v}, 로그 확률에 대한 기울기 {g}.',
    without: '어드밴티지가 0이면 비율과 관계없이 손실도 기울기도 0이에요.',
    clipped: '비율이 어드밴티지 방향으로 {bound}보다 더 나아가 클리핑됐어요. 기울기가 0이어서 정책을 더 움직이지 않아요.',
    inside: '비율이 클리핑 범위 안에 있어서 기울기는 클리핑하지 않은 손실과 같아요.',
    against: '비율이 클리핑 범위 밖이지만 어드밴티지와 반대 방향이라 클리핑하지 않아요. 기울기는 그대로예요.',
    zone: '색을 칠한 곳은 1 ± {symbol} 구간이에요.',
    ratio: '확률 비율 ρ',
    advantage: '어드밴티지',
    gradient: '로그 확률에 대한 기울기',
    derivative: '∂ℓ/∂ln π',
    unclipped: '클리핑 없이',
    presets: '예',
    insidePreset: '범위 안',
    clippedPreset: '클리핑됨',
    againstPreset: '반대 방향으로 벗어남',
  },
  en: {
    name: 'PPO clipped loss over the ratio of probabilities, and its gradient',
    caption: 'At ratio {ratio} and advantage {A} the loss is {v}, its gradient in the log-probability {g}.',
    without: 'With an advantage of 0, loss and gradient are 0 at every ratio.',
    clipped: 'The ratio has moved with the advantage beyond {bound} and is clipped: the gradient is 0 and moves the policy no further.',
    inside: 'The ratio is inside the clip range, so the gradient is that of the loss without clipping.',
    against: 'The ratio is outside the clip range, but moved against the advantage, so nothing is clipped: full gradient.',
    zone: 'The tint is the range 1 ± {symbol}.',
    ratio: 'probability ratio ρ',
    advantage: 'advantage',
    gradient: 'gradient in ln π',
    derivative: '∂ℓ/∂ln π',
    unclipped: 'without clipping',
    presets: 'Examples',
    insidePreset: 'inside the range',
    clippedPreset: 'clipped',
    againstPreset: 'outside, against the advantage',
  },
};
