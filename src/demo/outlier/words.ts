import type { Locale } from '#core/locale';

export interface OutlierWords {
  readonly name: string;
  readonly caption: string;
  /** `{list}` is "MSE 0.13 · MAE 0.55" */
  readonly distances: string;
  /** the fit of the loss is that of another */
  readonly same: string;
  /** some samples are outside the band; `{outside}` of them */
  readonly band: string;
  /** none is */
  readonly allInside: string;
  readonly deviation: string;
  readonly rate: string;
  readonly quantile: string;
  readonly local: string;
  readonly and: string;
  readonly point: string;
  readonly line: string;
  readonly slope: string;
  readonly intercept: string;
}

export const words: Readonly<Record<Locale, OutlierWords>> = {
  ko: {
    name: '이상치 하나와 손실마다 맞춘 직선',
    caption: '초록 점 하나를 위아래로 멀리 끌어 보세요.',
    distances: 'MAE 직선에서 가장 먼 점 {n}까지의 세로 거리: {list}. 가장 가까운 것: {nearest}.',
    same: '지금 {subject} 직선은 {names} 직선과 같아요.',
    band: '색을 칠한 띠는 {subject} 직선에서 ±{symbol} 안쪽이에요. 띠 밖의 점({outside}개)은 더 멀어져도 손실의 기울기가 커지지 않아요.',
    allInside: '지금은 모든 점이 {subject} 직선에서 ±{symbol} 안쪽인 띠 안에 있어요.',
    deviation: '색을 칠한 띠는 예측한 평균에서 표준편차 {half} 안쪽이에요. 손실이 가장 작은 분산은 잔차 제곱의 평균 {variance}이에요.',
    rate: '푸아송은 평균 횟수의 로그를 직선으로 맞춰요. 표의 기울기와 절편도 로그의 값이에요.',
    quantile: '점 8개 가운데 직선 아래에 {below}개, 직선에 {on}개, 위에 {above}개가 있어요. 8{symbol} = {share}.',
    local: '이 손실은 볼록하지 않아요. {subject} 직선은 최소제곱 직선에서 출발해 찾은 극소점(local minimum)이에요.',
    and: ', ',
    point: '점 {n}',
    line: '직선',
    slope: '기울기',
    intercept: '절편',
  },
  en: {
    name: 'One outlier, and the line each loss fits',
    caption: 'Drag a green point far up or down.',
    distances: 'Vertical distances to point {n}, the farthest from the MAE line: {list}. The nearest: {nearest}.',
    same: 'The {subject} line is now the same as that of {names}.',
    band: 'The band is within ±{symbol} of the {subject} line; outside it ({outside}) the slope of the loss does not grow with the distance.',
    allInside: 'All points are now inside the band, within ±{symbol} of the {subject} line.',
    deviation: 'The band is the mean ± the standard deviation {half}. The best variance is the mean of the squared residuals, {variance}.',
    rate: 'Poisson fits a line to the logarithm of the rate; slope and intercept in the table are those of the logarithm.',
    quantile: 'Of the 8 points {below} are below the line, {on} on it and {above} above. 8{symbol} = {share}.',
    local: 'This loss is not convex. The {subject} line is the local minimum reached from the line of least squares.',
    and: ', ',
    point: 'point {n}',
    line: 'line',
    slope: 'slope',
    intercept: 'intercept',
  },
};
