import type { Locale } from '#core/locale';

export interface ImagesWords {
  readonly name: string;
  readonly caption: string;
  readonly perfect: string;
  /** where all four distortions have the same loss, and where not */
  readonly same: string;
  readonly differ: string;
  /** where even the original has a loss */
  readonly floor: string;
  readonly window: string;
  readonly gradients: string;
  readonly noGradient: string;
  readonly original: string;
  readonly gradient: string;
  readonly distortion: string;
  readonly blur: string;
  readonly noise: string;
  readonly shift: string;
  readonly brightness: string;
  readonly squared: string;
  readonly amount: string;
  readonly likelihood: string;
}

export const words: Readonly<Record<Locale, ImagesWords>> = {
  ko: {
    name: '제곱 오차가 같은 네 가지 왜곡, {loss}',
    caption: '{kind}: 제곱 오차의 합 {e}, {loss} {v}.',
    perfect: '원본과 같은 이미지예요.',
    same: '네 가지 왜곡의 손실이 모두 같아요. 이 손실은 왜곡의 종류를 구별하지 못해요.',
    differ: '제곱 오차의 합은 모두 {e}인데 손실은 {lowKind} {low}에서 {highKind} {high}까지 달라요.',
    floor: '회색 픽셀 때문에 원본 그대로여도 손실이 {floor}만큼 남아요.',
    window: '창은 {size}×{size}로 줄였어요. 기본값 {usual}×{usual}은 {side}×{side} 이미지보다 커요.',
    gradients: '● 픽셀은 경사 하강법 한 걸음에 어두워지고 ○ 픽셀은 밝아져요.',
    noGradient: '기울기는 모두 0이에요.',
    original: '원본',
    gradient: '기울기',
    distortion: '왜곡',
    blur: '블러',
    noise: '노이즈',
    shift: '이동',
    brightness: '밝기',
    squared: '제곱 오차의 합',
    amount: '제곱 오차의 합',
    likelihood: '픽셀의 손실',
  },
  en: {
    name: 'Four distortions of equal squared error: {loss}',
    caption: 'Distortion: {kind}. Sum of squared errors: {e}. {loss}: {v}.',
    perfect: 'The picture equals the original.',
    same: 'All four distortions have the same loss: it cannot tell one from another.',
    differ: 'All have the squared error {e}, yet the loss ranges from {low} ({lowKind}) to {high} ({highKind}).',
    floor: 'The pixels are gray, so even the original has a loss of {floor}.',
    window: 'The window is reduced to {size}×{size}; the default, {usual}×{usual}, is larger than a picture of {side}×{side}.',
    gradients: 'One step of descent darkens the pixels with ● and brightens those with ○.',
    noGradient: 'The gradient is 0 everywhere.',
    original: 'original',
    gradient: 'gradient',
    distortion: 'distortion',
    blur: 'blur',
    noise: 'noise',
    shift: 'shift',
    brightness: 'brightness',
    squared: 'squared error',
    amount: 'sum of squared errors',
    likelihood: 'Loss of a pixel',
  },
};
