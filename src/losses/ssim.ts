import { checkParameters, must } from '#core/check';
import { card } from '#core/kinds';
import { described, type ParameterOptions, type Settings, type Values } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { steepestProduct } from '#core/similarity';
import { aboveBase, differences, gaussianWindow, lineMoments } from '#core/windows';

const who = 'ssim';

const settings = {
  sigma: { default: 1.5, domain: { above: 0 } },
  windowSize: { default: 11, domain: { 'an integer': true, 'at least': 1 } },
  k1: { default: 0.01, domain: { above: 0, below: Infinity } },
  k2: { default: 0.03, domain: { above: 0, below: Infinity } },
  dataRange: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  sigma: { symbol: '\\sigma', label: { ko: '창의 너비(픽셀)', en: 'width of the window, in pixels' } },
  windowSize: { symbol: 'S', label: { ko: '창 한 변의 픽셀 수. 홀수예요', en: 'pixels along a side of the window, an odd number' } },
  k1: { symbol: 'k_{l}', label: { ko: '밝기 상수', en: 'constant of the brightness' } },
  k2: { symbol: 'k_{c}', label: { ko: '대비 상수', en: 'constant of the contrast' } },
  dataRange: { symbol: 'L', label: { ko: '픽셀이 가질 수 있는 값의 폭', en: 'range of the values a pixel can have' }, slider: { min: 0.25, max: 4, step: 0.05 } },
});

export interface SsimOptions extends ParameterOptions<typeof settings> {
  /** pixels a line, where the images are flat vectors */
  readonly width?: number;
}

/**
 * SSIM loss: 1 minus how alike two grey images are in brightness, contrast and structure, window by window.
 *
 * Squared error sees each pixel alone; this sees whether pixels vary together, and punishes blur and lost texture more
 * than a shift in brightness. Flat parts of an image say little, so it is often added to an absolute error. Of images
 * from 0 to 255, `dataRange` is 255: left at 1, the constants that calm flat parts are as good as 0.
 *
 * PyTorch has none. Gaussian window, variances of the window (not of a sample), mean over the windows wholly inside: as
 * the paper and `tf.image.ssim`. Not halved. One grey image: of colours average the channels; MS-SSIM is another loss.
 *
 * @param prediction  [height][width], or flat, line after line; both sides at least `windowSize`
 * @param target      the same shape
 * @param options     sigma: above 0, pixels, Infinity for a uniform window; windowSize: odd integer, at least 1; k1: above 0;
 *                    k2: above 0; dataRange: above 0, in the unit of a pixel; width: pixels a line of a flat vector
 * @returns           value from 0 to 2, without unit; grad [height * width], in 1 over the unit of a pixel
 * @throws {RangeError} if shapes differ, an image is ragged or smaller than the window, windowSize is even, or a parameter is outside its domain
 * @see Wang, Bovik, Sheikh and Simoncelli 2004, Image Quality Assessment, doi:10.1109/TIP.2003.819861
 * @example ssim([[0, 1, 0]], [[0, 0, 0]], { windowSize: 1, k1: 1 }).value // => 0.16666666666666666
 */
export function ssim(prediction: Vector | Matrix, target: Vector | Matrix, options: SsimOptions = {}): LossResult {
  const { sigma = settings.sigma.default, windowSize = settings.windowSize.default, k1 = settings.k1.default } = options;
  const { k2 = settings.k2.default, dataRange = settings.dataRange.default, width } = options;
  const predicted = readRows(who, 'prediction', prediction, 'width', width);
  const truth = readRows(who, 'target', target, 'width', width);
  checkSameRows(who, 'prediction', predicted, 'target', truth);
  checkParameters(who, settings, { sigma, windowSize, k1, k2, dataRange });
  if (windowSize % 2 === 0) throw must(who, 'windowSize', 'be odd', windowSize);
  const { rows, columns } = predicted;
  if (rows < windowSize) throw must(who, 'prediction', `have at least windowSize (${windowSize}) rows`, rows);
  if (columns < windowSize) throw must(who, 'prediction', `have rows of at least windowSize (${windowSize}) numbers`, columns);
  const weights = gaussianWindow(windowSize, sigma);
  const [c1, c2] = [(k1 * dataRange) ** 2, (k2 * dataRange) ** 2];
  // a difference of images that are nearly alike keeps the digits that their covariance would lose
  const { base: shift, rest: d } = aboveBase(differences(predicted.flat, truth.flat));
  const { base: floor, rest: y } = aboveBase(truth.flat);
  const [down, across] = [rows - windowSize + 1, columns - windowSize + 1];
  const lines = lineMoments(d, y, weights, columns);
  const [level, pull, push] = [new Float64Array(rows * across), new Float64Array(rows * across), new Float64Array(rows * across)];
  let sum = 0;
  for (let at = 0; at < down * across; at++) {
    let [difference, brightness] = [0, 0];
    for (let row = 0, line = at; row < windowSize; row++, line += across) {
      difference += weights[row]! * lines.d[line]!;
      brightness += weights[row]! * lines.y[line]!;
    }
    let [apart, both, common] = [0, 0, 0];
    for (let row = 0, line = at; row < windowSize; row++, line += across) { // law of total variance: no difference of squares
      const e = lines.d[line]! - difference;
      const v = lines.y[line]! - brightness;
      const u = v + e;
      apart += weights[row]! * (lines.apart[line]! + e * e); // σ² of x − y
      both += weights[row]! * (lines.both[line]! + u * u + v * v); // σx² + σy²
      common += weights[row]! * (lines.common[line]! + u * v); // σxy
    }
    const gap = difference + shift;
    const nu = brightness + floor;
    const mu = nu + gap;
    const size = mu * mu + nu * nu + c1;
    const spread = both + c2;
    const luminance = (2 * mu * nu + c1) / size; // l = (2 μ ν + C1) / (μ² + ν² + C1)
    const structure = (2 * common + c2) / spread; // s = (2 σxy + C2) / (σx² + σy² + C2)
    sum += (gap * gap) / size + luminance * (apart / spread); // 1 − l s = (1 − l) + l (1 − s)
    const bright = structure * 2 * (gap / size) * ((nu * (mu + nu) + c1) / size); // −s ∂l/∂μ
    const pulling = (2 * luminance * structure) / spread; // −l ∂s/∂x_k = w_k (2 l / (σx² + …)) (s (d_k − d̄) − (1 − s) (y_k − ȳ))
    const pushing = (2 * luminance * (apart / spread)) / spread;
    const own = bright - pulling * difference + pushing * brightness;
    for (let row = 0, line = at; row < windowSize; row++, line += across) {
      level[line]! += weights[row]! * own;
      pull[line]! += weights[row]! * pulling;
      push[line]! += weights[row]! * pushing;
    }
  }
  const grad = new Float64Array(rows * columns);
  const count = down * across;
  for (let row = 0, line = 0; row < rows; row++) {
    for (let from = row * columns; from < row * columns + across; from++, line++) {
      for (let k = 0; k < windowSize; k++) {
        grad[from + k]! += (weights[k]! / count) * (level[line]! + pull[line]! * d[from + k]! - push[line]! * y[from + k]!);
      }
    }
  }
  return { value: sum / count, grad };
}

/** The largest slope there is: in the middle of an image of one window, where both brightness and contrast change. */
function steepest({ sigma, windowSize, k1, k2, dataRange }: Values<typeof settings>): number {
  const share = gaussianWindow(windowSize, sigma)[(windowSize - 1) / 2]! ** 2;
  return steepestProduct(share / (k1 * dataRange), Math.sqrt(share * (1 - share)) / (k2 * dataRange));
}

export default /* @__PURE__ */ card(() => ({
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
      x: { role: 'prediction', label: { ko: '예측한 이미지의 픽셀', en: 'pixels of the predicted image' } },
      y: { role: 'target', label: { ko: '정답 이미지의 픽셀', en: 'pixels of the true image' } },
      N: { role: 'target', label: { ko: '이미지 안에 온전히 들어가는 창의 수', en: 'number of windows wholly inside the image' } },
      w: { role: 'parameter', label: { ko: '창의 무게. 모두 더하면 1이에요', en: 'weights of the window, which sum to 1' } },
      '\\mu': { role: 'prediction', label: { ko: '창 안 예측의 평균', en: 'mean of the prediction in a window' } },
      '\\nu': { role: 'target', label: { ko: '창 안 정답의 평균', en: 'mean of the target in a window' } },
      u: { role: 'prediction', label: { ko: '창 안 예측의 분산', en: 'variance of the prediction in a window' } },
      v: { role: 'target', label: { ko: '창 안 정답의 분산', en: 'variance of the target in a window' } },
      c: { role: 'residual', label: { ko: '창 안 예측과 정답의 공분산', en: 'covariance of prediction and target in a window' } },
      '\\sigma': { role: 'parameter', label: parameters.sigma.label },
      'k_{l}': { role: 'parameter', label: parameters.k1.label },
      'k_{c}': { role: 'parameter', label: parameters.k2.label },
      L: { role: 'parameter', label: parameters.dataRange.label },
    },
    inputs: (x: number[][], y: number[][]) => { // at the default window
      const { sigma: { default: sigma }, windowSize: { default: size } } = parameters;
      const side = Array.from({ length: size }, (_, at) => Math.exp(-((at - (size - 1) / 2) ** 2) / (2 * sigma ** 2)));
      const total = side.reduce((sum, weight) => sum + weight) ** 2;
      const places = x.slice(size - 1).flatMap((_, top) => x[0]!.slice(size - 1).map((__, left) => [top, left] as const));
      const mean = (one: number[][], m: number, other?: number[][], n = 0) => ([top, left]: readonly [number, number]): number => {
        let sum = 0;
        for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += side[i]! * side[j]! * (one[top + i]![left + j]! - m) * (other ? other[top + i]![left + j]! - n : 1);
        return sum / total;
      };
      const [mu, nu] = [places.map(mean(x, 0)), places.map(mean(y, 0))];
      const moments = (one: number[][], m: number[], other: number[][], n: number[]): number[] => places.map((place, at) => mean(one, m[at]!, other, n[at])(place));
      return { '\\mu': mu, '\\nu': nu, u: moments(x, mu, x, mu), v: moments(y, nu, y, nu), c: moments(x, mu, y, nu), N: places.length };
    },
  },
  parameters,
  options: {
    width: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 줄의 픽셀 수', en: 'pixels a line of an image, for flat vectors' } },
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  conventions: [
    { where: 'scikit-image structural_similarity, defaults', source: 'skimage-ssim', difference: {
      ko: '창이 7×7이고 무게가 모두 같으며, 표본 분산(n − 1)을 써요. 왼쪽 절반이 검고 오른쪽 절반이 흰 16×16 이미지에서 경계를 한 픽셀 옮기면, 1에서 그 값을 뺀 것이 0.377388이고 여기는 0.631391이에요. gaussian_weights=True, use_sample_covariance=False면 같아요.',
      en: 'A uniform window of 7×7 and variances of a sample (n − 1): with the border of an image of 16×16, left half black and right half white, moved by a pixel, 1 minus it is 0.377388, here 0.631391. Equal with gaussian_weights=True and use_sample_covariance=False.',
    } },
    { where: 'kornia ssim_loss', source: 'kornia-ssim', difference: {
      ko: 'DSSIM, 곧 (1 − SSIM)/2이에요. 기본 padding="same"은 가장자리를 거울처럼 비춰 넓힌 뒤 모든 픽셀에서 평균 내요. 위의 두 이미지에서 0.220538, padding="valid"면 여기의 절반인 0.315695예요.',
      en: "Is DSSIM, (1 − SSIM)/2, and by default (padding='same') mirrors the rim and averages over all pixels: 0.220538 for the same images, and half of this, 0.315695, with padding='valid'.",
    } },
    { where: 'torchmetrics structural_similarity_index_measure', source: 'torchmetrics-ssim', difference: {
      ko: '가장자리를 거울처럼 비춰 넓힌 뒤 모든 픽셀에서 평균 내요. 위의 두 이미지에서 1에서 그 값을 빼면 0.441074예요.',
      en: 'Mirrors the rim and averages over all pixels: 1 minus it is 0.441074 for the same images.',
    } },
    { where: 'MONAI SSIMLoss', source: 'monai-ssim', difference: {
      ko: '창은 여기와 같지만, float32로 제곱의 평균에서 평균의 제곱을 빼서 분산을 구해요. 100과 101로 된 체커판과 칸을 맞바꾼 체커판에서, 값의 폭이 1이면 거기는 1.952763, 여기는 1.996406이에요.',
      en: 'The same windows, but in float32 and by mean square less squared mean: a checkerboard of 100 and 101 against its opposite, with a range of 1, gives 1.952763 there and 1.996406 here.',
    } },
    { where: 'tf.image.ssim', source: 'tensorflow-ssim', difference: {
      ko: '값은 같고, 픽셀 값의 폭(max_val)을 꼭 줘야 해요. 여기 dataRange의 기본은 1이에요. 100과 101로 된 체커판과 칸을 맞바꾼 체커판은 눈에 거의 같은 회색인데, dataRange 255면 0.016943, 1이면 1.996406이에요.',
      en: 'The same, but it insists on the range of the values, max_val; here dataRange is 1 by default. A checkerboard of 100 and 101 and its opposite are all but the same grey: 0.016943 with dataRange 255, 1.996406 with 1.',
    } },
  ],
  edges: [
    { at: { ko: '같은 이미지', en: 'the same image' }, input: [[[0, 1, 0]], [[0, 1, 0]], { windowSize: 1 }], value: 0, grad: [0, 0, 0] },
    { at: { ko: '검은 이미지 둘', en: 'two black images' }, input: [[[0]], [[0]], { windowSize: 1 }], value: 0, grad: [0], note: { ko: '상수가 0/0을 막아요', en: 'the constants prevent 0/0' } },
    { at: { ko: '검어야 할 곳이 회색', en: 'grey where it should be black' }, input: [[[0.5]], [[0]], { windowSize: 1 }], value: 0.9996001599360256, grad: [0.0015987207675906049], note: { ko: '거의 가장 큰 밝기 손실인데 기울기는 작아요', en: 'nearly all the brightness there is to lose, and a small slope' } },
    { at: { ko: '회색이 조금 밝음', en: 'a grey a little too bright' }, input: [[[0.6]], [[0.5]], { windowSize: 1 }], value: 0.01639075561383379, grad: [0.295576287925585] },
    { at: { ko: '무늬가 뒤집힘', en: 'a pattern turned round' }, input: [[[0, 0.5, 1], [0, 0.5, 1], [0, 0.5, 1]], [[1, 0.5, 0], [1, 0.5, 0], [1, 0.5, 0]], { windowSize: 3 }], value: 1.9941691213150556, note: { ko: '전혀 다른 무늬(1 근처)보다 더 커요', en: 'more than for patterns that have nothing in common, which is about 1' } },
    { at: { ko: '부호까지 뒤집힘', en: 'turned round, and its sign too' }, input: [[[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[-1, -2, -3], [-1, -2, -3], [-1, -2, -3]], { windowSize: 3 }], value: 0.001485877241124145, note: { ko: '−1 곱하기 −1은 1이에요. 0을 가운데로 옮긴 이미지에는 쓰지 마세요', en: '−1 times −1 is 1: not for images that are centred on 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 0.5]], [[0.5, 0.5]], { windowSize: 1 }], value: NaN, grad: [NaN, 0], note: { ko: '그 픽셀이 든 창만 물들어요', en: 'it spoils the windows it is in, no other' } },
    { at: { ko: '∞ 픽셀', en: 'an infinite pixel' }, input: [[[Infinity, 0.5]], [[0.5, 0.5]], { windowSize: 1 }], value: NaN, grad: [NaN, 0] },
    { at: { ko: '픽셀 1e200', en: 'a pixel of 1e200' }, input: [[[1e200]], [[0]], { windowSize: 1 }], value: NaN, note: { ko: '제곱이 표현 범위를 넘어요', en: 'its square is out of range' } },
    { at: { ko: '창보다 낮은 이미지', en: 'an image lower than the window' }, input: [[[0.5, 0.5, 0.5]], [[0, 0, 0]]], throws: 'ssim: prediction must have at least windowSize (11) rows, got 1' },
    { at: { ko: '창보다 좁은 이미지', en: 'an image narrower than the window' }, input: [[[0.5], [0.5], [0.5]], [[0], [0], [0]], { windowSize: 3 }], throws: 'ssim: prediction must have rows of at least windowSize (3) numbers, got 1' },
    { at: { ko: '짝수 창', en: 'an even window' }, input: [[[0.5, 0.5]], [[0, 0]], { windowSize: 2 }], throws: 'ssim: windowSize must be odd, got 2' },
    { at: { ko: '크기가 다른 이미지', en: 'images of different size' }, input: [[[0, 1]], [[0, 1], [1, 1]], { windowSize: 1 }], throws: 'ssim: target must have as many rows as prediction (1), got 2' },
    { at: { ko: '줄로 나뉘지 않는 벡터', en: 'a vector that does not split into lines' }, input: [[0, 1, 0], [0, 1, 0], { windowSize: 1, width: 2 }], throws: 'ssim: prediction must have a length divisible by width (2), got 3' },
  ],
  frameworks: {
    pytorch: "2 * kornia.losses.ssim_loss(prediction[None, None], target[None, None], 11, padding='valid')",
  },
  sources: ['wang2004', 'tensorflow-ssim', 'skimage-ssim', 'kornia-ssim', 'torchmetrics-ssim', 'monai-ssim'],
  loss: ssim,
}));
