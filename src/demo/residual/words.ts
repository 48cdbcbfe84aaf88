import type { Locale } from '#core/locale';

export interface ResidualWords {
  readonly name: string;
  readonly caption: string;
  /** where there are joints set by a parameter: what the tint means */
  readonly joints: string;
  readonly bounded: string;
  readonly unbounded: string;
  readonly crosshair: string;
}

export const words: Readonly<Record<Locale, ResidualWords>> = {
  ko: {
    name: '{loss}의 곡선과 기울기',
    caption: '잔차 {e}에서 손실 {v}, 기울기 {g}.',
    joints: '색을 칠한 곳은 잔차가 ±{symbol} 안에 드는 구간이에요.',
    bounded: '오차가 아무리 커도 기울기의 크기는 {bound}에서 멈춰요.',
    unbounded: '오차가 커지는 만큼 기울기도 끝없이 커져요.',
    crosshair: '잔차 e',
  },
  en: {
    name: '{loss}: its curve and its slope',
    caption: 'At residual {e} the loss is {v} and the slope is {g}.',
    joints: 'Inside the tint the residual is within ±{symbol}.',
    bounded: 'However large the error, the slope stops at {bound}.',
    unbounded: 'The slope grows with the error, without limit.',
    crosshair: 'residual e',
  },
};
