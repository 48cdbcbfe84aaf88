import { checkParameters, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { aboveBase, differences, gaussianWindow, lineMoments } from '#core/windows';

const who = 'ssim';

export const settings = {
  sigma: { default: 1.5, domain: { above: 0 } },
  windowSize: { default: 11, domain: { 'an integer': true, 'at least': 1 } },
  k1: { default: 0.01, domain: { above: 0, below: Infinity } },
  k2: { default: 0.03, domain: { above: 0, below: Infinity } },
  dataRange: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

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
 * the paper and `tf.image.ssim`. Not halved. One grey image: of colors average the channels; MS-SSIM is another loss.
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
      apart += weights[row]! * (lines.differenceVariance[line]! + e * e); // σ² of x − y
      both += weights[row]! * (lines.varianceSum[line]! + u * u + v * v); // σx² + σy²
      common += weights[row]! * (lines.covariance[line]! + u * v); // σxy
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
