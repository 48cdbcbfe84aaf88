import { task } from '../task.ts';

export const regression = task({
  id: 'regression',
  name: { ko: '회귀', en: 'Regression' },
  data: {
    ask: { ko: '정답에 잘못된 값이 섞였나요?', en: 'Are some targets wrong?' },
    answers: { clean: { ko: '잘못된 값이 거의 없음', en: 'hardly any wrong values' }, outliers: { ko: '걸러 낼 수 없는 이상치', en: 'outliers that cannot be filtered out' } },
  },
  meaning: {
    ask: { ko: '예측이 무엇이어야 하나요?', en: 'What should the prediction be?' },
    answers: {
      mean: { ko: '평균이나 합계', en: 'a mean or total' }, median: { ko: '전형적인 값 (중앙값)', en: 'a typical value (median)' },
      quantile: { ko: '분위수나 구간', en: 'a quantile or an interval' }, spread: { ko: '평균과 불확실성', en: 'a mean and its uncertainty' },
    },
  },
  size: {
    ask: { ko: '정답의 크기는 어떤가요?', en: 'How large are the targets?' },
    answers: { similar: { ko: '서로 비슷함', en: 'of similar size' }, orders: { ko: '0 이상이고 여러 자릿수', en: '0 or more, over orders of magnitude' } },
  },
  rows: [
    {
      data: ['clean'], meaning: ['mean'], size: ['similar'], first: ['mean-squared-error'],
      why: { ko: '평균을 맞히는 손실이에요. 기울기에 상한이 없으니 정답을 표준화하고 쓰세요.', en: 'It estimates the mean. Its gradient has no bound, so standardize the target.' },
      next: [
        { loss: 'huber', when: { ko: '잘못된 값이 의심될 때', en: 'if you suspect wrong values' } },
        { loss: 'root-mean-squared-error', when: { ko: '정답과 같은 단위로 보고할 때', en: 'to report in the unit of the target' } },
      ],
    },
    {
      data: ['clean'], meaning: ['mean'], size: ['orders'], first: ['poisson-nll'],
      why: {
        ko: '이 손실도 평균을 맞히지만, 평균이 큰 정답일수록 가중치를 낮춰요. 큰 값 몇 개가 학습을 좌우하지 않아요. 모델은 평균의 로그를 내요.',
        en: 'It estimates the mean too, but the larger the mean, the lower the weight: a few large values do not dominate. The model gives the logarithm of the mean.',
      },
      next: [
        { loss: 'mean-squared-error', when: { ko: '큰 값의 오차가 정말로 더 비쌀 때', en: 'if errors of large values really cost more' } },
        { loss: 'mean-squared-logarithmic-error', when: { ko: '비율이 중요하고 기하 평균이면 될 때', en: 'if ratios matter and a geometric mean will do' } },
      ],
    },
    {
      data: ['outliers'], meaning: ['mean'], size: ['similar'], first: ['huber'],
      why: {
        ko: '기울기가 δ를 넘지 않아서 이상치의 영향에 상한이 있어요. 잡음의 표준편차가 σ일 때 δ = 1.345σ면, 깨끗한 정규 잡음에서도 효율을 5%만 잃어요. 맞히는 값은 평균과 중앙값 사이예요.',
        en: 'Its gradient is at most δ, which bounds the influence of an outlier. With δ = 1.345σ, σ the standard deviation of the noise, it loses only 5% of the efficiency even on clean normal noise. It estimates something between mean and median.',
      },
      next: [
        { loss: 'log-cosh', when: { ko: '두 번 미분해야 할 때. 잔차를 크기로 나눠서 써요', en: 'if second derivatives are needed; divide the residuals by their scale' } },
        { loss: 'barron', when: { ko: '볼록하지 않아도 되고, 먼 이상치는 무시해야 할 때', en: 'if distant outliers must be ignored and it need not be convex' } },
        { loss: 'mean-squared-error', when: { ko: '합계가 꼭 맞아야 할 때. 이상치를 먼저 걸러야 해요', en: 'if totals must be right; filter the outliers first' } },
      ],
    },
    {
      data: ['outliers'], meaning: ['mean'], size: ['orders'], first: ['huber'],
      why: {
        ko: '정답의 ln(1 + y)에 쓰세요. δ가 비율의 기준이 돼요. 로그에서 맞힌 값을 되돌리면 원래 단위의 평균은 아니에요.',
        en: 'Use it on ln(1 + y), where δ limits a ratio. What is estimated there is not the mean in the original unit.',
      },
      next: [
        { loss: 'mean-squared-logarithmic-error', when: { ko: '로그를 취하면 이상치가 없을 때', en: 'if the logarithm leaves no outliers' } },
        { loss: 'poisson-nll', when: { ko: '평균을 꼭 맞혀야 할 때. 이상치를 먼저 걸러야 해요', en: 'if it must be the mean; filter the outliers first' } },
      ],
    },
    {
      meaning: ['median'], size: ['similar'], first: ['mean-absolute-error'],
      why: {
        ko: '중앙값을 맞히고, 기울기가 ±1이라 이상치도 다른 값만큼만 영향을 줘요. 합계를 어림하는 데에는 쓰지 마세요.',
        en: 'It estimates the median, and its gradient is ±1, so an outlier has no more influence than any other value. Do not estimate totals with it.',
      },
      next: [
        { loss: 'quantile', when: { ko: '다른 분위수도 필요할 때', en: 'if other quantiles are needed too' } },
        { loss: 'smooth-l1', when: { ko: '잔차 0 근처에서 기울기가 줄어야 할 때', en: 'if the gradient must shrink near residual 0' } },
      ],
    },
    {
      meaning: ['median'], size: ['orders'], first: ['mean-absolute-error'],
      why: {
        ko: '정답의 ln(1 + y)에 쓰세요. 로그를 취해도 중앙값은 중앙값이라, 되돌리면 원래 단위의 중앙값이에요.',
        en: 'Use it on ln(1 + y): the median of the logarithms, turned back, is the median in the original unit.',
      },
      next: [
        { loss: 'mean-absolute-percentage-error', when: { ko: '백분율 오차로 평가받을 때. 예측이 낮아지는 쪽으로 치우쳐요', en: 'if you are judged by percentage errors; its fits are too low' } },
        { loss: 'mean-squared-logarithmic-error', when: { ko: '기하 평균이면 될 때', en: 'if a geometric mean will do' } },
      ],
    },
    {
      meaning: ['quantile'], first: ['quantile'],
      why: {
        ko: 'τ = 0.9면 정답 열 개 가운데 아홉이 예측보다 낮아요. τ = 0.05와 0.95로 각각 맞히면 열에 아홉이 들어가는 구간이 돼요.',
        en: 'With τ = 0.9, nine targets in ten lie below the prediction. Fits at 0.05 and 0.95 give an interval that contains nine in ten.',
      },
      next: [
        { loss: 'mean-absolute-error', when: { ko: '중앙값 하나면 될 때', en: 'if the median alone will do' } },
        { loss: 'gaussian-nll', when: { ko: '잡음이 정규분포일 때', en: 'if the noise is normal' } },
      ],
    },
    {
      data: ['clean'], meaning: ['spread'], size: ['similar'], first: ['gaussian-nll'],
      why: {
        ko: '평균과 분산을 함께 맞혀요. 분산을 크게 예측한 표본은 기울기가 작아져서, 모델이 어려운 표본을 잡음으로 취급할 수 있어요.',
        en: 'It fits a mean and a variance. A sample with a large predicted variance has a small gradient, so the model may treat hard samples as noise.',
      },
      next: [
        { loss: 'quantile', when: { ko: '분포의 모양을 가정하지 않을 때', en: 'to assume no shape of the distribution' } },
        { loss: 'mean-squared-error', when: { ko: '불확실성이 모든 표본에서 같을 때', en: 'if the uncertainty is the same everywhere' } },
      ],
    },
    {
      data: ['clean'], meaning: ['spread'], size: ['orders'], first: ['gaussian-nll'],
      why: { ko: '정답의 ln(1 + y)에 쓰면 불확실성이 비율로 나와요.', en: 'Use it on ln(1 + y): the uncertainty is then a ratio.' },
      next: [{ loss: 'poisson-nll', when: { ko: '개수이고 분산이 평균과 같을 때', en: 'if they are counts with a variance equal to their mean' } }],
    },
    {
      data: ['outliers'], meaning: ['spread'], first: ['quantile'],
      why: {
        ko: '가우스 손실은 잔차를 제곱해서 이상치 하나가 분산을 크게 키워요. 분위수 여러 개를 맞히면 기울기가 1보다 작아요.',
        en: 'A Gaussian loss squares the residual, and one outlier inflates the variance. Quantiles have gradients below 1.',
      },
      next: [{ loss: 'gaussian-nll', when: { ko: '이상치를 걸러 낸 뒤', en: 'once the outliers are filtered out' } }],
    },
  ],
});
