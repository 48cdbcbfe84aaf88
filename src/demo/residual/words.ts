import type { Locale } from '#core/locale';

export interface ResidualWords {
  readonly name: string;
  readonly caption: string;
  /** where there are joints set by a parameter: what the tint means */
  readonly joints: string;
  /** the slope has one limit for positive and negative residuals */
  readonly bounded: string;
  /** it has two */
  readonly sides: string;
  /** it is largest somewhere, and smaller beyond */
  readonly peak: string;
  readonly unbounded: string;
  readonly crosshair: string;
}

export const words: Readonly<Record<Locale, ResidualWords>> = {
  ko: {
    name: '{loss}의 곡선과 기울기',
    caption: '잔차 {e}에서 손실 {v}, 기울기 {g}.',
    joints: '색을 칠한 곳은 잔차가 ±{symbol} 안에 드는 구간이에요.',
    bounded: '잔차가 아무리 커도 기울기의 크기는 {bound}에서 멈춰요.',
    sides: '잔차가 아무리 커도 기울기의 크기는 음의 잔차에서 {below}, 양의 잔차에서 {above}에서 멈춰요.',
    peak: '기울기의 크기는 잔차 ±{at}에서 최댓값 {bound}에 이르고, 잔차가 그보다 커지면 다시 작아져요.',
    unbounded: '잔차가 커지면 기울기의 크기도 끝없이 커져요.',
    crosshair: '잔차 e',
  },
  en: {
    name: '{loss}: its curve and its slope',
    caption: 'At residual {e} the loss is {v} and the slope is {g}.',
    joints: 'Inside the tint the residual is within ±{symbol}.',
    bounded: 'However large the residual, the size of the slope stops at {bound}.',
    sides: 'However large the residual, the size of the slope stops at {below} for negative residuals and at {above} for positive ones.',
    peak: 'The slope is largest in size at residuals of ±{at}, where it is {bound}, and decreases beyond.',
    unbounded: 'The size of the slope grows with the residual, without limit.',
    crosshair: 'residual e',
  },
};
