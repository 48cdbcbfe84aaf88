import { card } from '#core/card/kinds';
import { described, type Values } from '#core/parameter';
import { steepestProduct } from '#core/embeddings/similarity';
import { gaussianWindow } from '#core/windows';
import { settings, ssim } from '#losses/ssim';

const parameters = described(settings, {
  sigma: { symbol: '\\sigma', label: { ko: '가우시안 창의 표준편차(픽셀)', en: 'standard deviation of the Gaussian window, in pixels' } },
  windowSize: { symbol: 'S', label: { ko: '창 한 변의 픽셀 수(홀수)', en: 'side of the window in pixels, an odd number' } },
  k1: { symbol: 'k_{l}', label: { ko: '밝기 항의 상수', en: 'constant of the luminance term' } },
  k2: { symbol: 'k_{c}', label: { ko: '대비 항의 상수', en: 'constant of the contrast term' } },
  dataRange: { symbol: 'L', label: { ko: '픽셀 값의 범위(최댓값 − 최솟값)', en: 'range of pixel values (maximum − minimum)' }, slider: { min: 0.25, max: 4, step: 0.05 } },
});

/** The largest derivative: at the center pixel of an image of one window, which changes both luminance and contrast. */
function steepest({ sigma, windowSize, k1, k2, dataRange }: Values<typeof settings>): number {
  const weight = gaussianWindow(windowSize, sigma)[(windowSize - 1) / 2]! ** 2;
  return steepestProduct(weight / (k1 * dataRange), Math.sqrt(weight * (1 - weight)) / (k2 * dataRange));
}

export default card({
  id: 'ssim',
  name: { ko: 'SSIM 손실', en: 'SSIM loss' },
  kind: 'generative',
  family: 'generative',
  arguments: [
    { name: 'prediction', form: 'points', numbers: 'real', differentiated: true },
    { name: 'target', form: 'points', numbers: 'real' },
  ],
  formula: {
    name: '\\ell(x, y)',
    body: '\\frac{1}{N} \\sum_{i=1}^{N} \\left(1 - \\frac{2 \\mu_{i} \\nu_{i} + \\left(k_{l} L\\right)^{2}}{\\mu_{i}^{2} + \\nu_{i}^{2} + \\left(k_{l} L\\right)^{2}} \\cdot \\frac{2 c_{i} + \\left(k_{c} L\\right)^{2}}{u_{i} + v_{i} + \\left(k_{c} L\\right)^{2}}\\right)',
    where: 'w_{a,b} \\propto e^{-\\left(a^{2} + b^{2}\\right) / 2 \\sigma^{2}}, \\quad \\mu = \\sum w x, \\quad \\nu = \\sum w y, \\quad u = \\sum w (x - \\mu)^{2}, \\quad v = \\sum w (y - \\nu)^{2}, \\quad c = \\sum w (x - \\mu)(y - \\nu)',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      N: { role: 'target', label: { ko: '창의 수', en: 'number of windows' } },
      w: { role: 'parameter', label: { ko: '창의 가중치', en: 'window weights' } },
      '\\mu': { role: 'prediction', label: { ko: '예측 평균', en: 'mean prediction' } },
      '\\nu': { role: 'target', label: { ko: '정답 평균', en: 'mean target' } },
      u: { role: 'prediction', label: { ko: '예측 분산', en: 'prediction variance' } },
      v: { role: 'target', label: { ko: '정답 분산', en: 'target variance' } },
      c: { role: 'residual', label: { ko: '공분산', en: 'covariance' } },
      '\\sigma': { role: 'parameter', label: { ko: '창의 표준편차', en: 'window deviation' } },
      'k_{l}': { role: 'parameter', label: { ko: '밝기 상수', en: 'brightness constant' } },
      'k_{c}': { role: 'parameter', label: { ko: '대비 상수', en: 'contrast constant' } },
      L: { role: 'parameter', label: { ko: '픽셀 값의 범위', en: 'pixel range' } },
    },
    inputs: (x: number[][], y: number[][]) => { // at the default window
      const { sigma: { default: sigma }, windowSize: { default: size } } = parameters;
      const side = Array.from({ length: size }, (_, at) => Math.exp(-((at - (size - 1) / 2) ** 2) / (2 * sigma ** 2)));
      const total = side.reduce((sum, weight) => sum + weight) ** 2;
      const corners = x.slice(size - 1).flatMap((_, top) => x[0]!.slice(size - 1).map((__, left) => [top, left] as const));
      const mean = (one: number[][], m: number, other?: number[][], n = 0) => ([top, left]: readonly [number, number]): number => {
        let sum = 0;
        for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += side[i]! * side[j]! * (one[top + i]![left + j]! - m) * (other ? other[top + i]![left + j]! - n : 1);
        return sum / total;
      };
      const [mu, nu] = [corners.map(mean(x, 0)), corners.map(mean(y, 0))];
      const moments = (one: number[][], m: number[], other: number[][], n: number[]): number[] => corners.map((corner, at) => mean(one, m[at]!, other, n[at])(corner));
      return { '\\mu': mu, '\\nu': nu, u: moments(x, mu, x, mu), v: moments(y, nu, y, nu), c: moments(x, mu, y, nu), N: corners.length };
    },
  },
  parameters,
  options: {
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 줄의 픽셀 수', en: 'pixels in a line of an image, for flat vectors' } },
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '같은 이미지', en: 'the same image' }, input: [[[0, 1, 0]], [[0, 1, 0]], { windowSize: 1 }], value: 0, grad: [0, 0, 0] },
    { at: { ko: '둘 다 검은 이미지', en: 'two black images' }, input: [[[0]], [[0]], { windowSize: 1 }], value: 0, grad: [0], note: { ko: '상수가 0/0을 막아요', en: 'the constants prevent 0/0' } },
    { at: { ko: '정답은 검은색, 예측은 회색', en: 'gray predicted, black expected' }, input: [[[0.5]], [[0]], { windowSize: 1 }], value: 0.9996001599360256, grad: [0.0015987207675906049], note: { ko: '밝기 손실이 포화되어 기울기가 작아요', en: 'the luminance term saturates: small gradient' } },
    { at: { ko: '조금 더 밝은 회색', en: 'a slightly brighter gray' }, input: [[[0.6]], [[0.5]], { windowSize: 1 }], value: 0.01639075561383379, grad: [0.295576287925585] },
    { at: { ko: '반전된 무늬', en: 'an inverted pattern' }, input: [[[0, 0.5, 1], [0, 0.5, 1], [0, 0.5, 1]], [[1, 0.5, 0], [1, 0.5, 0], [1, 0.5, 0]], { windowSize: 3 }], value: 1.9941691213150556, note: { ko: '음의 상관이에요. 상관없는 무늬의 손실은 1 근처예요', en: 'negative correlation; uncorrelated patterns have a loss of about 1' } },
    { at: { ko: '부호가 반대', en: 'opposite sign' }, input: [[[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[-1, -2, -3], [-1, -2, -3], [-1, -2, -3]], { windowSize: 3 }], value: 0.001485877241124145, note: { ko: '밝기 항과 구조 항이 모두 −1에 가까워 곱이 1에 가까워요. 평균이 0인 이미지에는 쓰지 마세요', en: 'luminance and structure are both near −1, their product near 1: not for images centered on 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 0.5]], [[0.5, 0.5]], { windowSize: 1 }], value: NaN, grad: [NaN, 0], note: { ko: '그 픽셀이 포함된 창만 영향을 받아요', en: 'only the windows that contain it are affected' } },
    { at: { ko: '∞ 픽셀', en: 'an infinite pixel' }, input: [[[Infinity, 0.5]], [[0.5, 0.5]], { windowSize: 1 }], value: NaN, grad: [NaN, 0] },
    { at: { ko: '픽셀 1e200', en: 'a pixel of 1e200' }, input: [[[1e200]], [[0]], { windowSize: 1 }], value: NaN, note: { ko: '제곱이 오버플로해요', en: 'its square overflows' } },
    { at: { ko: '높이가 창보다 작은 이미지', en: 'an image lower than the window' }, input: [[[0.5, 0.5, 0.5]], [[0, 0, 0]]], throws: 'ssim: prediction must have at least windowSize (11) rows, got 1' },
    { at: { ko: '너비가 창보다 작은 이미지', en: 'an image narrower than the window' }, input: [[[0.5], [0.5], [0.5]], [[0], [0], [0]], { windowSize: 3 }], throws: 'ssim: prediction must have rows of at least windowSize (3) numbers, got 1' },
    { at: { ko: '짝수 창', en: 'an even window' }, input: [[[0.5, 0.5]], [[0, 0]], { windowSize: 2 }], throws: 'ssim: windowSize must be odd, got 2' },
    { at: { ko: '크기가 다른 이미지', en: 'images of different size' }, input: [[[0, 1]], [[0, 1], [1, 1]], { windowSize: 1 }], throws: 'ssim: target must have as many rows as prediction (1), got 2' },
    { at: { ko: '줄로 나뉘지 않는 벡터', en: 'a vector that is not divisible into lines' }, input: [[0, 1, 0], [0, 1, 0], { windowSize: 1, rowLength: 2 }], throws: 'ssim: prediction must have a length divisible by rowLength (2), got 3' },
  ],
  frameworks: {
    pytorch: "2 * kornia.losses.ssim_loss(prediction[None, None], target[None, None], 11, padding='valid')",
  },
  sources: ['wang2004', 'tensorflow-ssim', 'skimage-ssim', 'kornia-ssim', 'torchmetrics-ssim', 'monai-ssim'],
  loss: ssim,
});
