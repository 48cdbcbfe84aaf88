import type { Locale } from '#core/locale';

export interface EstimateWords {
  readonly name: string;
  /** the reader moved a point */
  readonly moved: string;
  /** none was moved: the farthest, compared with one at the median */
  readonly pulled: string;
  /** `{list}` is "MSE +0.87 · MAE 0.00" */
  readonly follows: string;
  readonly bothSame: string;
  readonly asMean: string;
  readonly asMedian: string;
  readonly between: string;
  readonly outside: string;
  readonly mean: string;
  readonly median: string;
  readonly estimate: string;
  readonly axis: string;
  readonly point: string;
  readonly loss: string;
  readonly least: string;
  readonly by: string;
}

export const words: Readonly<Record<Locale, EstimateWords>> = {
  ko: {
    name: '상수 예측 하나에 대한 손실의 합과 그 최소점',
    moved: '{n}번 점을 옮겼어요({from} → {to}).',
    pulled: '중앙값에서 가장 먼 점은 {n}번이에요. 이 점을 중앙값에서 지금 자리까지 옮긴다고 해 볼게요({from} → {to}).',
    follows: '최소점이 움직이는 거리: {list}.',
    bothSame: '지금 {subject}의 최소점은 평균, 중앙값과 같아요(소수 둘째 자리까지).',
    asMean: '지금 {subject}의 최소점은 평균과 같아요(소수 둘째 자리까지).',
    asMedian: '지금 {subject}의 최소점은 중앙값과 같아요(소수 둘째 자리까지).',
    between: '지금 {subject}의 최소점은 평균과 중앙값 사이에 있어요.',
    outside: '지금 {subject}의 최소점은 평균과 중앙값 사이에 있지 않아요.',
    mean: '평균',
    median: '중앙값',
    estimate: '최소점',
    axis: '상수 예측',
    point: '{n}번 점',
    loss: '손실 함수',
    least: '손실의 합',
    by: '이동',
  },
  en: {
    name: 'The summed loss of one constant prediction, and where it is least',
    moved: 'Point {n} moved ({from} → {to}).',
    pulled: 'Point {n} is the farthest from the median. Suppose it moved here from the median ({from} → {to}).',
    follows: 'The minimum of each loss moves by: {list}.',
    bothSame: 'The minimum of {subject} is now that of both mean and median, to two decimals.',
    asMean: 'The minimum of {subject} is now the mean, to two decimals.',
    asMedian: 'The minimum of {subject} is now the median, to two decimals.',
    between: 'The minimum of {subject} is now between mean and median.',
    outside: 'The minimum of {subject} is now not between mean and median.',
    mean: 'mean',
    median: 'median',
    estimate: 'minimum at',
    axis: 'constant prediction',
    point: 'point {n}',
    loss: 'loss',
    least: 'summed loss',
    by: 'moves by',
  },
};
