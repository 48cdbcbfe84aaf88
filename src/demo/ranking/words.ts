import type { Locale } from '#core/locale';

/** Sentences hold h: the score that should be higher, o: the other, d: their difference, m: margin, v: loss. */
export interface RankingWords {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly order: string;
  readonly step: string;
  readonly score: string;
  readonly gradient: string;
  readonly wrong: string;
  readonly close: string;
  readonly edge: string;
  readonly satisfied: string;
}

export const words: Readonly<Record<Locale, RankingWords>> = {
  ko: {
    name: '두 점수의 차이와 마진 순위 손실',
    first: '첫째 점수',
    second: '둘째 점수',
    order: '더 커야 하는 점수',
    step: '한 걸음 내려가기 (학습률 {r})',
    score: '점수',
    gradient: '기울기',
    wrong: '{h}의 점수가 더 커야 하는데 {d}만큼 작아요. 그 차이에 마진 {m}만큼을 더한 값이 손실 {v}. 기울기의 크기는 차이와 상관없이 1이에요.',
    close: '순서는 틀리지 않았지만 {h}의 점수가 {d}만큼만 커서 마진 {m}에 못 미쳐요. 모자란 만큼이 손실 {v}.',
    edge: '{h}의 점수가 {o}보다 꼭 마진만큼 커요. 차이 {d}, 마진 {m}, 손실 {v}. 그런데 꺾이는 점의 기울기는 활성 쪽의 값이라 0이 아니에요.',
    satisfied: '{h}의 점수가 {d}만큼 커서 마진 {m} 이상이에요. 손실 {v}, 기울기 0이라 두 점수 모두 움직이지 않아요.',
  },
  en: {
    name: 'The difference of two scores under the margin ranking loss',
    first: 'first score',
    second: 'second score',
    order: 'Should be higher',
    step: 'One step down (learning rate {r})',
    score: 'score',
    gradient: 'gradient',
    wrong: '{h} should be higher, but it is lower by {d}. With the margin {m} that is a loss of {v}. The gradient has size 1 whatever the difference.',
    close: 'The order is not wrong, but {h} is higher only by {d}, less than the margin {m}. What is missing, {v}, is the loss.',
    edge: '{h} is above {o} by {d}, exactly the margin {m}. The loss is {v}, but at the kink the gradient is that of the active side, not 0.',
    satisfied: '{h} is higher by {d}, which satisfies the margin {m}. The loss is {v}, the gradient 0, and neither score moves.',
  },
};
