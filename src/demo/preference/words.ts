import type { Locale } from '#core/locale';

/** Where scores and log-probabilities need other words, those of the latter end in `Policy`. */
export interface PreferenceWords {
  readonly name: string;
  readonly namePolicy: string;
  readonly caption: string;
  /** by the sign of the difference */
  readonly preferred: string;
  readonly notPreferred: string;
  readonly equal: string;
  readonly preferredPolicy: string;
  readonly notPreferredPolicy: string;
  readonly equalPolicy: string;
  /** both answers are less likely than under the reference, and yet the chosen one gained on the other */
  readonly bothLess: string;
  /** which way the slope moves the two answers */
  readonly apart: string;
  readonly together: string;
  readonly still: string;
  readonly arrows: string;
  readonly difference: string;
  readonly differencePolicy: string;
  readonly scores: string;
  readonly policy: string;
  readonly reference: string;
  readonly chosen: string;
  readonly rejected: string;
}

export const words: Readonly<Record<Locale, PreferenceWords>> = {
  ko: {
    name: '두 답의 점수 차이에 따른 손실과 기울기',
    namePolicy: '두 답의 로그 확률비 차이에 따른 DPO 손실과 기울기',
    caption: '차이 {d}에서 손실 {v}, 기울기 {g}.',
    preferred: '선택된 답의 점수가 더 높아요. 두 점수에 같은 수를 더해도 손실은 그대로예요.',
    notPreferred: '거절된 답의 점수가 더 높아요. 두 점수에 같은 수를 더해도 손실은 그대로예요.',
    equal: '두 답의 점수가 같아요. 두 점수에 같은 수를 더해도 손실은 그대로예요.',
    preferredPolicy: '정책은 기준 정책보다 선택된 답을 더 선호해요.',
    notPreferredPolicy: '정책은 기준 정책보다 거절된 답을 더 선호해요.',
    equalPolicy: '정책의 선호가 기준 정책과 같아서 손실은 ln 2예요.',
    bothLess: '두 답의 확률이 모두 기준 정책보다 작아요. 손실은 두 로그 확률비의 차이로만 정해져요.',
    apart: '경사 하강법은 선택된 답을 올리고 거절된 답을 내려요. 두 기울기는 크기가 같고 부호가 반대예요.',
    together: '레이블 스무딩 때문에 경사 하강법은 선택된 답을 내리고 거절된 답을 올려요.',
    still: '기울기가 0이어서 두 답 모두 그대로예요.',
    arrows: '화살표는 경사 하강법이 두 답을 움직이는 방향이에요.',
    difference: '점수 차이 c − r',
    differencePolicy: '로그 확률비의 차이 d',
    scores: '점수',
    policy: '정책의 로그 확률',
    reference: '기준 정책의 로그 확률 (고정)',
    chosen: '선택된 답',
    rejected: '거절된 답',
  },
  en: {
    name: 'Loss over the difference of the scores of two answers, and its slope',
    namePolicy: 'DPO loss over the difference of the log-ratios of two answers, and its slope',
    caption: 'At a difference of {d} the loss is {v} and the slope is {g}.',
    preferred: 'The chosen answer has the higher score. Adding the same number to both changes nothing.',
    notPreferred: 'The rejected answer has the higher score. Adding the same number to both changes nothing.',
    equal: 'Both answers have the same score. Adding the same number to both changes nothing.',
    preferredPolicy: 'The policy prefers the chosen answer more than the reference does.',
    notPreferredPolicy: 'The policy prefers the chosen answer less than the reference does.',
    equalPolicy: 'The policy prefers neither answer more than the reference does, so the loss is ln 2.',
    bothLess: 'Both answers are less likely than under the reference: the loss depends only on the difference.',
    apart: 'Gradient descent raises the chosen answer and lowers the rejected one; the two slopes are equal in size and opposite in sign.',
    together: 'Because of label smoothing, gradient descent lowers the chosen answer and raises the rejected one.',
    still: 'The slope is 0, so neither answer moves.',
    arrows: 'Arrows: the direction in which gradient descent moves the two answers.',
    difference: 'difference of scores c − r',
    differencePolicy: 'difference of log-ratios d',
    scores: 'scores',
    policy: 'log-probabilities, policy',
    reference: 'log-probabilities, reference (frozen)',
    chosen: 'chosen',
    rejected: 'rejected',
  },
};
