import type { Locale } from '#core/locale';

export interface BanditWords {
  readonly name: string;
  readonly caption: string;
  /** what descent does to the logit of the action taken, by the sign of its slope */
  readonly raised: string;
  readonly lowered: string;
  readonly unchanged: string;
  /** the advantage equals the baseline */
  readonly zero: string;
  /** with an entropy bonus: how large the entropy is */
  readonly entropy: string;
  readonly signs: string;
  readonly actionK: string;
  readonly taken: string;
  readonly advantage: string;
  readonly logit: string;
  readonly probability: string;
  readonly after: string;
}

export const words: Readonly<Record<Locale, BanditWords>> = {
  ko: {
    name: '세 행동의 로짓과 정책 경사 손실의 기울기',
    caption: '{name}: 확률 {p}, 어드밴티지 − 베이스라인 {c}, 손실 {v}.',
    raised: '선택한 행동의 기울기가 {g}이므로 경사 하강법은 그 로짓을 키워요.',
    lowered: '선택한 행동의 기울기가 {g}이므로 경사 하강법은 그 로짓을 줄여요.',
    unchanged: '선택한 행동의 기울기가 0이므로 그 로짓은 그대로예요.',
    zero: '어드밴티지가 베이스라인과 같아서 정책 항은 0이고 기울기도 없어요.',
    entropy: '엔트로피는 {h}, 최댓값은 ln 3 = {most}. 엔트로피 보너스는 엔트로피를 키우는 방향으로 기울기를 더해요.',
    signs: '화살표는 경사 하강법이 로짓을 움직이는 방향, 빈 원은 학습률 1로 한 번 갱신한 뒤의 확률이에요.',
    actionK: '행동 {k}',
    taken: '선택한 행동',
    advantage: '어드밴티지',
    logit: '로짓',
    probability: '확률',
    after: '갱신 후 확률',
  },
  en: {
    name: 'Logits of three actions and the gradient of the policy gradient loss',
    caption: '{name}: probability {p}, advantage − baseline {c}, loss {v}.',
    raised: 'The slope at the action taken is {g}, so gradient descent raises its logit.',
    lowered: 'The slope at the action taken is {g}, so gradient descent lowers its logit.',
    unchanged: 'The slope at the action taken is 0, so its logit stays.',
    zero: 'The advantage equals the baseline, so the policy term is 0 and has no gradient.',
    entropy: 'The entropy is {h}, of at most ln 3 = {most}. The entropy bonus adds a gradient in the direction of more entropy.',
    signs: 'Arrows: the direction in which gradient descent moves each logit. Open circles: the probabilities after one step with learning rate 1.',
    actionK: 'Action {k}',
    taken: 'Action taken',
    advantage: 'advantage',
    logit: 'logit',
    probability: 'probability',
    after: 'probability after the step',
  },
};
