import type { Locale } from '#core/locale';

/** What every figure of a training says. `{names}` is "MSE, MAE". */
export interface TrainingWords {
  readonly risen: string;
  readonly overflown: string;
  readonly batches: string;
  readonly losses: string;
  readonly data: string;
  readonly point: string;
  readonly start: string;
  readonly player: string;
  readonly play: string;
  readonly pause: string;
  readonly forward: string;
  readonly rewind: string;
  readonly step: string;
  readonly rate: string;
  readonly momentum: string;
  readonly batch: string;
  readonly optimizer: string;
  /** separated by |, as the next */
  readonly optimizers: string;
  readonly schedule: string;
  readonly schedules: string;
  readonly loss: string;
}

export const trainingWords: Readonly<Record<Locale, TrainingWords>> = {
  ko: {
    risen: '시작할 때보다 커진 손실: {names}.',
    overflown: '발산해서 수의 범위를 넘은(∞) 손실: {names}. 학습률을 줄여 보세요.',
    batches: '기울기는 스텝마다 점 {size}개로, 여기 적힌 손실은 점 {count}개 모두로 구해요.',
    losses: '함께 볼 손실(3개까지)',
    data: '데이터',
    point: '점 {n}',
    start: '출발점',
    player: '학습 스텝',
    play: '재생',
    pause: '멈춤',
    forward: '한 스텝',
    rewind: '스텝 0으로',
    step: '스텝',
    rate: '학습률',
    momentum: '모멘텀',
    batch: '배치 크기',
    optimizer: '옵티마이저',
    optimizers: 'SGD|RMSProp|Adam|AdamW',
    schedule: '학습률 스케줄',
    schedules: '상수|계단 감쇠|지수 감쇠|코사인 감쇠|워밍업 + 코사인',
    loss: '손실 함수',
  },
  en: {
    risen: 'Larger than at the start: {names}.',
    overflown: 'Diverged beyond the range of numbers (∞): {names}. Try a lower learning rate.',
    batches: 'Each step takes its gradient from {size} of the points; the losses written here are of all {count}.',
    losses: 'Losses to show, up to 3',
    data: 'Data',
    point: 'point {n}',
    start: 'start',
    player: 'Training steps',
    play: 'Play',
    pause: 'Pause',
    forward: 'One step',
    rewind: 'To step 0',
    step: 'step',
    rate: 'learning rate',
    momentum: 'momentum',
    batch: 'batch size',
    optimizer: 'Optimizer',
    optimizers: 'SGD|RMSProp|Adam|AdamW',
    schedule: 'Learning-rate schedule',
    schedules: 'constant|step decay|exponential|cosine|warm-up + cosine',
    loss: 'loss function',
  },
};
