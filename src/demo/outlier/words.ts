import type { Locale } from '#core/locale';

export interface OutlierWords {
  readonly name: string;
  readonly caption: string;
  /** `{list}` is "MSE 0.13 · MAE 0.55" */
  readonly slopes: string;
  readonly band: string;
  readonly point: string;
  readonly line: string;
  readonly slope: string;
  readonly intercept: string;
}

export const words: Readonly<Record<Locale, OutlierWords>> = {
  ko: {
    name: '이상치 하나와 손실마다 맞춘 직선',
    caption: '초록 점 하나를 위아래로 멀리 끌어 보세요. MSE 직선이 가장 많이 따라가요.',
    slopes: '직선의 기울기: {list}.',
    band: '색을 칠한 띠는 후버 직선에서 ±{symbol} 안쪽이고, 띠를 벗어난 점은 아무리 멀어져도 더 세게 끌지 못해요.',
    point: '점 {n}',
    line: '직선',
    slope: '기울기',
    intercept: '절편',
  },
  en: {
    name: 'One outlier, and the line each loss fits',
    caption: 'Drag a green point far up or down. The MSE line follows it most.',
    slopes: 'The lines have the slopes {list}.',
    band: 'The band is within ±{symbol} of the Huber line; a point outside it pulls no harder, however far away it is.',
    point: 'point {n}',
    line: 'line',
    slope: 'slope',
    intercept: 'intercept',
  },
};
