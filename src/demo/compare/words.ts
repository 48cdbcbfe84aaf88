import type { Locale } from '#core/locale';

export interface CompareWords {
  readonly name: string;
  readonly residual: string;
  readonly score: string;
  /** `{list}` is "MSE 4.00, MAE 2.00" */
  readonly atResidual: string;
  readonly atScore: string;
  readonly none: string;
  readonly losses: string;
  readonly loss: string;
}

export const words: Readonly<Record<Locale, CompareWords>> = {
  ko: {
    name: '같은 축에 겹쳐 놓은 손실과 기울기',
    residual: '잔차 e',
    score: '점수 z',
    atResidual: '잔차 {x}에서 손실은 {list}.',
    atScore: '정답이 양성일 때 점수 {x}에서 손실은 {list}.',
    none: '비교할 손실을 골라 주세요.',
    losses: '비교할 손실',
    loss: '손실 함수',
  },
  en: {
    name: 'Losses and their slopes on the same axes',
    residual: 'residual e',
    score: 'score z',
    atResidual: 'At residual {x} the losses are {list}.',
    atScore: 'Where the target is positive, at score {x} the losses are {list}.',
    none: 'Choose a loss to compare.',
    losses: 'Losses to compare',
    loss: 'loss function',
  },
};
