import type { Locale } from '#core/locale';
import { trainingWords, type TrainingWords } from '../kit/training/words.ts';

/** `{names}` is "BCE, MSE". */
export interface ClassifierWords extends TrainingWords {
  readonly name: string;
  /** `{list}` is "BCE 0.12 (12/12) · MSE 0.84 (2/12)" */
  readonly now: string;
  readonly solved: string;
  readonly stuck: string;
  readonly outside: string;
  /** what is drawn behind the points, for probabilities and for a margin */
  readonly shades: string;
  readonly margins: string;
  readonly beyond: string;
  readonly how: string;
  readonly classK: string;
  readonly mislabeled: string;
  readonly imbalanced: string;
  readonly points: string;
  readonly add: string;
  readonly flip: string;
  readonly remove: string;
  readonly starts: string;
  readonly wrong: string;
  readonly zero: string;
  readonly score: string;
  readonly each: string;
  readonly right: string;
  readonly steepness: string;
}

export const words: Readonly<Record<Locale, ClassifierWords>> = {
  ko: {
    ...trainingWords.ko,
    name: '두 클래스의 점을 나누는 로지스틱 회귀: 결정 경계와 확률, 점마다의 손실, 스텝마다의 손실',
    now: '스텝 {step}/{last}, 학습률 {rate}. 손실(괄호 안은 맞힌 점): {list}.',
    solved: '모든 점을 맞힌 손실: {names}.',
    stuck: '틀린 점이 남았는데 기울기의 크기가 0.1보다 작은 손실: {names}.',
    outside: '결정 경계가 그림 안에 없는 손실: {names}.',
    shades: '굵은 선은 결정 경계예요. 배경과 가는 선은 {name}로 학습한 모델이 예측한 클래스 1의 확률이에요.',
    margins: '굵은 선은 결정 경계예요. 배경과 가는 선은 {name}로 학습한 모델의 점수이고, −1과 1이 마진이에요.',
    beyond: '점 {out}개는 손실 그래프 밖에 있어요.',
    how: '점은 끌거나 화살표로 옮기고, Enter로 클래스를 바꾸고 Delete로 지워요.',
    classK: '클래스 {k}',
    mislabeled: '레이블 오류',
    imbalanced: '클래스 불균형',
    points: '점',
    add: '+ 클래스 {k}',
    flip: '점 {n} 클래스 바꾸기',
    remove: '점 {n} 지우기',
    starts: '시작할 때 가중치',
    wrong: '반대 방향',
    zero: '0',
    score: '점수 w₁x₁ + w₂x₂ + b',
    each: '점 하나의 {name} 손실',
    right: '맞힌 점',
    steepness: '기울기의 크기',
  },
  en: {
    ...trainingWords.en,
    name: 'Logistic regression of points of two classes: decision boundary and probability, the loss of every point, and the loss at every step',
    now: 'Step {step}/{last}, learning rate {rate}. Losses, with the points classified correctly in parentheses: {list}.',
    solved: 'All points correct: {names}.',
    stuck: 'Points still wrong, yet the size of the gradient is below 0.1: {names}.',
    outside: 'No decision boundary inside the drawing: {names}.',
    shades: 'Thick lines are decision boundaries. Shades and thin lines show the probability of class 1 by the model trained with {name}.',
    margins: 'Thick lines are decision boundaries. Shades and thin lines show the score by the model trained with {name}; −1 and 1 are the margins.',
    beyond: 'Points outside the panel of the loss: {out}.',
    how: 'Drag a point or move it by the arrow keys; Enter changes its class, Delete removes it.',
    classK: 'class {k}',
    mislabeled: 'wrong label',
    imbalanced: 'class imbalance',
    points: 'Points',
    add: '+ class {k}',
    flip: 'Change class of point {n}',
    remove: 'Remove point {n}',
    starts: 'Weights at the start',
    wrong: 'wrong way',
    zero: '0',
    score: 'score w₁x₁ + w₂x₂ + b',
    each: '{name} loss of one point',
    right: 'correct points',
    steepness: 'size of the gradient',
  },
};
