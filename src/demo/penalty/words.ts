import type { Locale } from '#core/locale';

export interface PenaltyWords {
  readonly name: string;
  readonly caption: string;
  /** strength 0 */
  readonly off: string;
  /** by how many coefficients are exactly 0 */
  readonly none: string;
  readonly first: string;
  readonly second: string;
  readonly both: string;
  /** which line is which, and where there is a tint, what it means */
  readonly lines: string;
  readonly tint: string;
  readonly lowest: string;
  /** names of the two minima in the drawing */
  readonly without: string;
  readonly with: string;
  readonly path: string;
  readonly at: string;
}

export const words: Readonly<Record<Locale, PenaltyWords>> = {
  ko: {
    name: '이차 손실의 등고선과 {loss}이 같은 계수들',
    caption: '세기 {lambda}에서 w₁ = {w1}, w₂ = {w2}, 페널티 {v}.',
    off: '세기가 0이면 페널티 없는 최솟점 그대로예요.',
    none: '정확히 0인 계수는 없어요.',
    first: 'w₁은 정확히 0이에요.',
    second: 'w₂는 정확히 0이에요.',
    both: '두 계수 모두 정확히 0이에요.',
    lines: '두 점은 페널티 없이, 또 페널티를 더해 구한 최솟점이에요. 실선은 이차 손실의 등고선, 점선은 세기를 0부터 키울 때 최솟점이 지나는 길이에요.',
    tint: '색을 칠한 곳에서는 페널티가 이 값 이하예요.',
    lowest: '페널티 없는 최솟점',
    without: '페널티 없이',
    with: '페널티를 더해',
    path: '세기에 따른 계수',
    at: 'w₁ {w1}, w₂ {w2}',
  },
  en: {
    name: 'Contours of a quadratic loss and coefficients of equal {loss}',
    caption: 'At strength {lambda}, w₁ = {w1} and w₂ = {w2}; the penalty is {v}.',
    off: 'At strength 0 the minimum is that without a penalty.',
    none: 'No coefficient is exactly 0.',
    first: 'w₁ is exactly 0.',
    second: 'w₂ is exactly 0.',
    both: 'Both coefficients are exactly 0.',
    lines: 'The two points are the minima without and with the penalty. Solid: contours of the quadratic loss. Dotted: the path of the minimum as the strength grows from 0.',
    tint: 'Tint: the coefficients whose penalty is at most this.',
    lowest: 'minimum without a penalty',
    without: 'no penalty',
    with: 'with penalty',
    path: 'coefficients over the strength',
    at: 'w₁ {w1}, w₂ {w2}',
  },
};
