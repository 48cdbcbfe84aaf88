import type { Option } from './kinds.ts';
import type { Description } from '../parameter.ts';

/** How the losses become one number. */
export const reductionOption = {
  type: "'mean' | 'sum' | 'none'", default: "'mean'",
  label: { ko: '원소별 손실을 하나로 합치는 방법', en: 'how the losses of the elements become one number' },
} as const satisfies Option;

/** The number of pixels of an image, where the input is one flat vector of several images. */
export const pixelsOption = {
  type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels per image, for a flat vector' },
} as const satisfies Option;

/** A weight for each element, where the mean divides by their sum. */
export const weightOverSum = {
  type: 'Vector', default: 'none', weighs: 'element',
  label: { ko: '원소별 가중치 [n]. 평균은 가중치의 합으로 나눠요', en: 'a weight for each element, [n]; the mean divides by their sum' },
} as const satisfies Option;

/** A weight for each element, where the mean divides by the number of elements. */
export const weightOverCount = {
  type: 'Vector', default: 'none', weighs: 'element', meanOver: 'count',
  label: { ko: '원소별 가중치 [n]. 평균은 원소 수로 나눠요', en: 'a weight for each element, [n]; the mean divides by their number' },
} as const satisfies Option;

/** What is weighted as a whole: a row, or what a row stands for. */
const items = {
  rows: { ko: '행', en: 'row' }, images: { ko: '이미지', en: 'image' }, boxes: { ko: '상자', en: 'box' }, pairs: { ko: '쌍', en: 'pair' },
  triplets: { ko: '세 개 묶음', en: 'triplet' }, sequences: { ko: '시퀀스', en: 'sequence' },
  steps: { ko: '단계', en: 'step' },
} as const;

/** A weight for each row, image, box, pair, sequence or step, where the mean divides by their sum. */
export const sampleWeightOf = (name: keyof typeof items): Option => ({
  type: 'Vector', default: 'none', weighs: 'item',
  label: {
    ko: `${items[name].ko}마다 하나인 가중치 [${name}]. 평균은 가중치의 합으로 나눠요`,
    en: `a weight for each ${items[name].en}, [${name}]; the mean divides by their sum`,
  },
});

/** A weight for each class, where the mean divides by the weights of the targets. */
export const classWeightOverSum = {
  type: 'Vector', default: 'none', weighs: 'class',
  label: { ko: '클래스별 가중치 [classes]. 평균은 정답들의 가중치 합으로 나눠요', en: 'a weight for each class, [classes]; the mean divides by the weights of the targets' },
} as const satisfies Option;

/** A weight for each class, where the mean divides by the number of rows. */
export const classWeightOverRows = {
  type: 'Vector', default: 'none', weighs: 'class', meanOver: 'count',
  label: { ko: '클래스별 가중치 [classes]. 평균은 행 수로 나눠요', en: 'a weight for each class, [classes]; the mean divides by the number of rows' },
} as const satisfies Option;

/** The length of a row, where the first argument is a flat vector. */
export const classesOption = {
  type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 길이', en: 'length of a row, for a flat vector' },
} as const satisfies Option;

/** The probability that is spread evenly over all classes, the true one included. */
export const labelSmoothingDescription = {
  symbol: '\\varepsilon', label: { ko: '레이블 스무딩', en: 'label smoothing' }, slider: { min: 0, max: 0.5, step: 0.01 },
} as const satisfies Description;

/** How far a binary target is moved: half of it goes to the other label. */
export const binarySmoothingDescription = {
  ...labelSmoothingDescription, label: { ko: '레이블 스무딩(1/2 쪽으로)', en: 'label smoothing, towards 1/2' },
} as const satisfies Description;

/** The class id whose rows count neither in the loss nor in the denominator of its mean. */
export const ignoreIndexDescription = {
  symbol: 'k', label: { ko: '무시할 클래스 번호', en: 'class id to ignore' },
} as const satisfies Description;

/** The dimensions of an embedding, where the inputs are flat vectors. */
export const dimensionsOption = {
  type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 임베딩 하나의 차원 수', en: 'dimensions of an embedding, for flat vectors' },
} as const satisfies Option;

/** What the cosines are divided by. */
export const temperatureDescription = {
  symbol: '\\tau', label: { ko: '온도', en: 'temperature' }, slider: { min: 0.05, max: 1, step: 0.01 },
} as const satisfies Description;

/** The dimensions of a point, where a cloud is a flat vector. */
export const coordinatesOption = {
  type: 'number', default: '1', label: { ko: '평평한 벡터로 줄 때 점 하나의 좌표 수', en: 'coordinates of a point, for flat vectors' },
} as const satisfies Option;

/** Masses of the points of the first and of the second cloud. */
export const predictionMassesOption = {
  type: 'Vector', default: 'none', label: { ko: '예측한 점들의 질량 [n]. 합이 1이 되게 정규화해요. 생략하면 모두 같아요', en: 'masses of the predicted points, [n], divided by their sum; equal if left out' },
} as const satisfies Option;
export const targetMassesOption = {
  type: 'Vector', default: 'none', label: { ko: '정답 점들의 질량 [m]. 합이 1이 되게 정규화해요. 생략하면 모두 같아요', en: 'masses of the true points, [m], divided by their sum; equal if left out' },
} as const satisfies Option;
