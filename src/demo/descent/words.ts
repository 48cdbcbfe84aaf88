import type { Locale } from '#core/locale';

/** `{names}` is "MSE, MAE". */
export interface DescentWords {
  readonly name: string;
  /** `{list}` is "MSE 0.95 (0.81) · MAE 0.80 (0.75)" */
  readonly now: string;
  readonly lines: string;
  readonly arrived: string;
  readonly risen: string;
  readonly outside: string;
  readonly overflown: string;
  readonly batches: string;
  readonly losses: string;
  readonly data: string;
  readonly outlier: string;
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
  readonly slope: string;
  readonly intercept: string;
  readonly least: string;
}

export const words: Readonly<Record<Locale, DescentWords>> = {
  ko: {
    name: '경사 하강법으로 직선 맞추기: 데이터, 손실의 등고선과 경로, 스텝마다의 손실',
    now: '스텝 {step}/{last}, 학습률 {rate}. 손실(괄호 안은 최솟값): {list}.',
    lines: '굵은 선은 지금 직선, 가는 선은 손실이 가장 작은 직선이에요. 등고선은 {name}의 손실이에요.',
    arrived: '최솟값과 1% 안쪽으로 가까운 손실: {names}.',
    risen: '시작할 때보다 커진 손실: {names}.',
    outside: '경로가 지금 등고선 그림 밖에 있는 손실: {names}.',
    overflown: '발산해서 수의 범위를 넘은(∞) 손실: {names}. 학습률을 줄여 보세요.',
    batches: '기울기는 스텝마다 점 {size}개로, 여기 적힌 손실은 점 {count}개 모두로 구해요.',
    losses: '함께 볼 손실(3개까지)',
    data: '데이터',
    outlier: '이상치',
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
    slope: '직선의 기울기 w',
    intercept: '절편 b',
    least: '최솟값',
  },
  en: {
    name: 'A line fitted by gradient descent: the data, the contours of the loss with the path, and the loss at every step',
    now: 'Step {step}/{last}, learning rate {rate}. Losses, with the least possible in parentheses: {list}.',
    lines: 'Thick lines are those of this step, thin ones have the least loss. The contours are of the {name} loss.',
    arrived: 'Within 1% of their least: {names}.',
    risen: 'Larger than at the start: {names}.',
    outside: 'Now outside the panel of the contours: {names}.',
    overflown: 'Diverged beyond the range of numbers (∞): {names}. Try a lower learning rate.',
    batches: 'Each step takes its gradient from {size} of the points; the losses written here are of all {count}.',
    losses: 'Losses to show, up to 3',
    data: 'Data',
    outlier: 'outlier',
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
    slope: 'slope w',
    intercept: 'intercept b',
    least: 'least',
  },
};
