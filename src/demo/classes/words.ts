import type { Locale } from '#core/locale';

export interface ClassesWords {
  readonly name: string;
  readonly caption: string;
  /** added without label smoothing: what the arrows mean */
  readonly arrows: string;
  /** added with label smoothing: what it changes */
  readonly smoothed: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly class: string;
  readonly target: string;
  readonly logit: string;
  readonly probability: string;
  /** the probability the loss pulls towards */
  readonly aim: string;
  readonly point: string;
  readonly gradient: string;
}

export const words: Readonly<Record<Locale, ClassesWords>> = {
  ko: {
    name: '세 클래스의 확률과 교차 엔트로피의 기울기',
    caption: '정답 {name}: 모델이 준 확률 {p}, 손실 {v}.',
    arrows: '기울기는 막대에서 정답 눈금까지의 거리예요. 정답은 기울기 {g}, 곧 모자란 만큼 로짓이 올라가고, 나머지는 제 확률만큼 내려가요. 삼각형 속 화살표 끝이 한 걸음 뒤의 자리예요.',
    smoothed: '레이블 스무딩은 목표를 1이 아니라 {q}에 두어요. 확률이 그보다 커지면 도로 눌리고, 손실은 {least}보다 작아지지 않아요.',
    first: '고양이',
    second: '개',
    third: '새',
    class: '클래스',
    target: '정답',
    logit: '로짓',
    probability: '확률',
    aim: '목표',
    point: '확률의 자리',
    gradient: '기울기',
  },
  en: {
    name: 'Probabilities of three classes and the gradient of cross-entropy',
    caption: 'The model gives the target, {name}, a probability of {p}; the loss is {v}.',
    arrows: 'The gradient is the distance from each bar to its target line: {g} lifts the logit of the target, the others are pushed down by their own probability. The arrow in the triangle ends where one step leads.',
    smoothed: 'Label smoothing wants {q} instead of 1, so a larger probability is pushed back, and the loss never falls below {least}.',
    first: 'cat',
    second: 'dog',
    third: 'bird',
    class: 'class',
    target: 'target',
    logit: 'logit',
    probability: 'probability',
    aim: 'aim',
    point: 'the probabilities',
    gradient: 'gradient',
  },
};
