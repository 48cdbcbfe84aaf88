import type { Locale } from '#core/locale';

/** What a state holds: prediction, logarithm of a rate, rate, mean, variance, target, the residual of a second element. */
export type Quantity = 'p' | 'z' | 'rate' | 'mean' | 'v' | 'y' | 'r';

/** Facts about one loss. */
export type NoteName = 'norm' | 'steepest' | 'percentage' | 'asRate';

/** What the chip says that changes to the second axis of a loss. */
export type Second = 'overRate' | 'overVariance';

/** How each quantity is written. */
export const symbols: Readonly<Record<Quantity, string>> = { p: 'y\u0302', z: 'z', rate: 'λ', mean: 'y\u0302', v: 'v', y: 'y', r: 'e₂' };

export interface TargetWords extends Readonly<Record<Quantity | NoteName | Second, string>> {
  readonly name: string;
  /** `{state}` is "prediction 3.5, target 2.0" */
  readonly caption: string;
  readonly least: string;
  /** the loss decreases to an end of the drawing */
  readonly smaller: string;
  readonly larger: string;
  /** as far from the target on its other side: as large a loss, a larger, a smaller one */
  readonly mirrorSame: string;
  readonly mirrorLarger: string;
  readonly mirrorSmaller: string;
  /** what the chip changes */
  readonly view: string;
}

export const words: Readonly<Record<Locale, TargetWords>> = {
  ko: {
    name: '{loss}: {axis}에 따른 손실과 기울기',
    caption: '{state}에서 손실 {loss}, 기울기 {slope}.',
    least: '이때 손실은 {axis} {least}에서 가장 작아요.',
    smaller: '그림의 범위에서는 {axis}이 작을수록 손실도 작아요.',
    larger: '그림의 범위에서는 {axis}이 클수록 손실이 작아요.',
    mirrorSame: '정답에서 반대쪽으로 같은 만큼 벗어난 {mirror}에서도 손실은 같아요.',
    mirrorLarger: '정답에서 반대쪽으로 같은 만큼 벗어난 {mirror}에서는 손실이 더 커요({other}).',
    mirrorSmaller: '정답에서 반대쪽으로 같은 만큼 벗어난 {mirror}에서는 손실이 더 작아요({other}).',
    norm: '두 원소의 기울기를 벡터로 보면 크기는 {note}, 곧 1/√2이고 잔차의 크기와 무관해요.',
    steepest: '예측이 {note}보다 커지면 기울기는 다시 작아져요.',
    percentage: '기울기의 크기는 예측과 무관하게 {note}이고, 정답의 크기에 반비례해요.',
    asRate: '평균 횟수로는 {note}이고, 기울기는 여기서 정답을 뺀 값이에요.',
    p: '예측값', z: '평균 횟수의 로그값', rate: '평균 횟수의 예측값', mean: '평균의 예측값', v: '분산의 예측값', y: '정답', r: '다른 잔차',
    overRate: '평균 횟수를 바로 예측하면', overVariance: '분산을 축으로',
    view: '가로축',
  },
  en: {
    name: '{loss}: value and slope over the {axis}',
    caption: 'At {state} the loss is {loss} and the slope is {slope}.',
    least: 'The loss is least at {axis} {least}.',
    smaller: 'Within the drawing, the smaller the {axis}, the smaller the loss.',
    larger: 'Within the drawing, the larger the {axis}, the smaller the loss.',
    mirrorSame: 'As far from the target on its other side, at {mirror}, the loss is the same.',
    mirrorLarger: 'As far from the target on its other side, at {mirror}, the loss is larger ({other}).',
    mirrorSmaller: 'As far from the target on its other side, at {mirror}, the loss is smaller ({other}).',
    norm: 'The slopes of both elements together are a vector of length {note}, which is 1/√2 whatever the size of the residuals.',
    steepest: 'For predictions above {note} the slope decreases again.',
    percentage: 'The size of the slope is {note} for every prediction, and inversely proportional to the size of the target.',
    asRate: 'The rate is {note}, and the slope is this minus the target.',
    p: 'prediction', z: 'logarithm of the rate', rate: 'predicted rate', mean: 'predicted mean', v: 'predicted variance',
    y: 'target', r: 'other residual',
    overRate: 'predict the rate itself', overVariance: 'over the variance',
    view: 'horizontal axis',
  },
};
