import type { Locale } from '#core/locale';
import { trainingWords, type TrainingWords } from '../kit/training/words.ts';

/** `{names}` is "MSE, MAE". */
export interface DescentWords extends TrainingWords {
  readonly name: string;
  /** `{list}` is "MSE 0.95 (0.81) · MAE 0.80 (0.75)" */
  readonly now: string;
  readonly lines: string;
  readonly arrived: string;
  readonly outside: string;
  readonly outlier: string;
  readonly slope: string;
  readonly intercept: string;
  readonly least: string;
}

export const words: Readonly<Record<Locale, DescentWords>> = {
  ko: {
    ...trainingWords.ko,
    name: '경사 하강법으로 직선 맞추기: 데이터, 손실의 등고선과 경로, 스텝마다의 손실',
    now: '스텝 {step}/{last}, 학습률 {rate}. 손실(괄호 안은 최솟값): {list}.',
    lines: '굵은 선은 지금 직선, 가는 선은 손실이 가장 작은 직선이에요. 등고선은 {name}의 손실이에요.',
    arrived: '최솟값과 1% 안쪽으로 가까운 손실: {names}.',
    outside: '경로가 지금 등고선 그림 밖에 있는 손실: {names}.',
    outlier: '이상치',
    slope: '직선의 기울기 w',
    intercept: '절편 b',
    least: '최솟값',
  },
  en: {
    ...trainingWords.en,
    name: 'A line fitted by gradient descent: the data, the contours of the loss with the path, and the loss at every step',
    now: 'Step {step}/{last}, learning rate {rate}. Losses, with the least possible in parentheses: {list}.',
    lines: 'Thick lines are those of this step, thin ones have the least loss. The contours are of the {name} loss.',
    arrived: 'Within 1% of their least: {names}.',
    outside: 'Now outside the panel of the contours: {names}.',
    outlier: 'outlier',
    slope: 'slope w',
    intercept: 'intercept b',
    least: 'least',
  },
};
