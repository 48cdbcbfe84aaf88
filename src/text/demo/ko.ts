import type { DemoWords } from './words.ts';

export const demo: DemoWords = {
  shared: {
    reset: '처음으로',
    copy: '링크 복사',
    copied: '복사했어요',
    inAddress: '주소창에 담았어요',
    table: '숫자로 보기',
    loss: '손실',
    gradient: '기울기',
    residual: '오차',
    compare: '함께 볼 손실',
  },
  residual: {
    name: '{loss}의 곡선과 기울기',
    caption: '오차 {e}의 손실은 {v}, 기울기는 {g}입니다.',
    joints: '색을 칠한 곳은 오차가 ±{symbol} 안에 드는 구간이에요.',
    bounded: '오차가 아무리 커도 기울기의 크기는 {bound}에서 멈춥니다.',
    unbounded: '오차가 커지는 만큼 기울기도 끝없이 커집니다.',
    crosshair: '오차 e',
  },
  outlier: {
    name: '이상치 하나가 세 직선을 끄는 모습',
    caption: '점을 끌어 보세요. 기울기는 MSE {mse}, MAE {mae}, 후버 {huber}입니다.',
    point: '점 {n}',
    line: '직선',
    slope: '기울기',
    intercept: '절편',
  },
  binary: {
    name: '로짓에 따른 이진 교차 엔트로피와 기울기',
    caption: '로짓 {z}는 확률 {p}예요. 정답이 {y}일 때 손실은 {v}, 기울기는 {g}입니다.',
    crosshair: '로짓 z',
    logit: '로짓',
    target: '정답',
    probability: '확률',
    naive: '그대로 계산하면',
    naiveHolds: '정의를 그대로 계산한 값은 float32에서 {single}, float64에서 {double}입니다.',
    naiveFails: '정의를 그대로 계산한 값은 float32에서 {single}, float64에서 {double}로 무너져요.',
  },
};
