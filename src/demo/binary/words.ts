import type { Locale } from '#core/locale';

export interface BinaryWords {
  readonly name: string;
  readonly caption: string;
  readonly crosshair: string;
  readonly target: string;
  readonly probability: string;
  /** the chip that lays the formula, computed as it is written, over the stable loss */
  readonly naive: string;
  /** where the naive formula stops in each precision */
  readonly naiveEnds: string;
}

export const words: Readonly<Record<Locale, BinaryWords>> = {
  ko: {
    name: '로짓에 따른 이진 교차 엔트로피와 기울기',
    caption: '로짓 {z}에서 확률 {p}. 정답 {y}일 때 손실 {v}, 기울기 {g}.',
    crosshair: '로짓 z',
    target: '정답',
    probability: '확률',
    naive: '식 그대로 계산하면',
    naiveEnds: '확률을 먼저 구하고 로그를 취하면 float32는 로짓 {single}, float64는 {double}부터 무한대나 NaN이 돼요.',
  },
  en: {
    name: 'Binary cross-entropy over the logit, and its slope',
    caption: 'Logit {z} is probability {p}. With target {y} the loss is {v} and the slope is {g}.',
    crosshair: 'logit z',
    target: 'target',
    probability: 'probability',
    naive: 'computed as written',
    naiveEnds: 'Taking the probability first and then its logarithm breaks: infinity or NaN from logit {single} on in float32, and from {double} on in float64.',
  },
};
