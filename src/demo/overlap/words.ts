import type { Locale } from '#core/locale';

export interface OverlapWords {
  readonly name: string;
  readonly caption: string;
  /** added where it explains an edge: both masks empty, the same without smoothing, one of them empty, all of it covered */
  readonly bothEmpty: string;
  readonly undefinedLoss: string;
  readonly noTarget: string;
  readonly noPrediction: string;
  readonly missesNothing: string;
  /** added while the gradient is shown: what the wedges mean */
  readonly wedges: string;
  readonly grid: string;
  /** how to paint, for keyboard and pointer */
  readonly how: string;
  readonly pixel: string;
  readonly inTarget: string;
  readonly presets: string;
  readonly shifted: string;
  readonly perfect: string;
  readonly empty: string;
  readonly everything: string;
  readonly show: string;
  readonly blank: string;
  readonly slopes: string;
  readonly brush: string;
  readonly prediction: string;
  readonly target: string;
  readonly hit: string;
  readonly extra: string;
  readonly missed: string;
  readonly row: string;
}

export const words: Readonly<Record<Locale, OverlapWords>> = {
  ko: {
    name: '칠한 마스크와 정답의 겹침, 다이스 손실',
    caption: '겹침 {hit}, 더 칠함 {extra}, 놓침 {missed}. 다이스 손실 {v}.',
    bothEmpty: '칠할 것도 칠한 것도 없으면 평활값 {s}만 남아요. s ÷ s = 1이라 손실은 0이에요.',
    undefinedLoss: '칠할 것도 칠한 것도 없고 평활값마저 0이면 0 ÷ 0이라 손실이 NaN이에요. 평활값을 두는 까닭이에요.',
    noTarget: '정답이 비어 있으면 겹칠 것이 없어서 분자에 평활값 {s}만 남아요. 평활값이 작을수록 조금만 칠해도 손실이 1에 가까워져요.',
    noPrediction: '아무것도 칠하지 않아도 정답 픽셀의 기울기는 0이 아니에요. 그래서 빈 예측에서도 학습이 시작돼요.',
    missesNothing: '놓친 것이 없어도 손실이 남아요. 물체 밖에 칠한 만큼 분모가 커지거든요.',
    wedges: '▲는 한 걸음에 짙어질 픽셀, ▼는 옅어질 픽셀이에요.',
    grid: '예측 마스크',
    how: '눌러서 칠하고, 칠한 곳을 다시 누르면 지워져요. 키보드는 화살표로 옮기고 스페이스로 칠해요.',
    pixel: '{row}행 {column}열, 예측 {p}',
    inTarget: '정답 안',
    presets: '예측',
    shifted: '한 칸 밀림',
    perfect: '딱 맞음',
    empty: '비움',
    everything: '전부',
    show: '보기',
    blank: '정답이 빈 그림',
    slopes: '기울기',
    brush: '붓의 확률',
    prediction: '예측',
    target: '정답',
    hit: '겹침 TP',
    extra: '더 칠함 FP',
    missed: '놓침 FN',
    row: '행',
  },
  en: {
    name: 'Overlap of a painted mask with its target, and the Dice loss',
    caption: 'Overlap {hit}, painted beyond {extra}, missed {missed}. The Dice loss is {v}.',
    bothEmpty: 'Nothing to find and nothing painted: only the smoothing {s} is left, s ÷ s = 1, and the loss is 0.',
    undefinedLoss: 'Nothing to find, nothing painted and no smoothing: 0 ÷ 0, so the loss is NaN. That is what smoothing is for.',
    noTarget: 'Nothing can overlap an empty target, so the numerator keeps only the smoothing {s}. The smaller it is, the sooner a little paint costs nearly 1.',
    noPrediction: 'Even with nothing painted the gradient at the target is not 0. That is how learning starts from an empty prediction.',
    missesNothing: 'Nothing is missed, yet a loss remains: paint outside the object makes the denominator larger.',
    wedges: 'One step darkens the pixels with ▲ and lightens those with ▼.',
    grid: 'Predicted mask',
    how: 'Press to paint, press paint to erase it. With the keyboard, arrows move and Space paints.',
    pixel: 'row {row}, column {column}, prediction {p}',
    inTarget: 'in the target',
    presets: 'Prediction',
    shifted: 'shifted by one',
    perfect: 'perfect',
    empty: 'empty',
    everything: 'everything',
    show: 'Show',
    blank: 'empty target',
    slopes: 'gradient',
    brush: 'brush',
    prediction: 'prediction',
    target: 'target',
    hit: 'overlap TP',
    extra: 'beyond FP',
    missed: 'missed FN',
    row: 'row',
  },
};
