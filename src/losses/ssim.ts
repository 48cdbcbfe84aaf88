import { must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { differences, gaussianWindow, lineMoments, withoutOffset } from '#core/windows';

const who = 'ssim';

export const settings = {
  sigma: { default: 1.5, domain: { above: 0 } },
  windowSize: { default: 11, domain: { 'an integer': true, 'at least': 1 } },
  k1: { default: 0.01, domain: { above: 0, below: Infinity } },
  k2: { default: 0.03, domain: { above: 0, below: Infinity } },
  dataRange: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

/** The squares of smaller constants underflow, and flat black images would be 0 / 0; the inverse of this one is finite. */
const leastConstant = 1e-300;

export interface SsimOptions extends ParameterOptions<typeof settings> {
  /** pixels in a line, where the images are flat vectors */
  readonly rowLength?: number;
}

/**
 * SSIM loss: 1 minus the structural similarity of two gray images (luminance, contrast and structure), window by window.
 *
 * Squared error compares single pixels; this compares local means, variances and covariances, and penalizes blur and lost
 * texture more than a shift in brightness. In flat regions it says little, so it is often added to an absolute error. For
 * images from 0 to 255, `dataRange` is 255: left at 1, the constants that stabilize flat regions are negligible.
 *
 * PyTorch has none. Gaussian window, population variances, mean over the windows that lie wholly inside the image: as the
 * paper and `tf.image.ssim`. Not halved. One gray image: average the channels of a color image; MS-SSIM is another loss.
 *
 * @param prediction  [height][width], or flat, line after line; both sides at least `windowSize`
 * @param target      the same shape
 * @param options     sigma: above 0, pixels, Infinity for a uniform window; windowSize: odd integer, at least 1; k1: above 0;
 *                    k2: above 0; dataRange: above 0, in the unit of a pixel; rowLength: pixels in a line of a flat vector
 * @returns           value from 0 to 2, without unit; grad [height * width], in 1 over the unit of a pixel
 * @throws {RangeError} if shapes differ, an image is ragged or smaller than the window, windowSize is even, or a parameter is outside its domain
 * @see Wang, Bovik, Sheikh and Simoncelli 2004, Image Quality Assessment, doi:10.1109/TIP.2003.819861
 * @example ssim([[0, 1, 0]], [[0, 0, 0]], { windowSize: 1, k1: 1 }).value // => 0.16666666666666666
 */
export function ssim(prediction: Vector | Matrix, target: Vector | Matrix, options: SsimOptions = {}): LossResult {
  const { sigma, windowSize, k1, k2, dataRange, rowLength } = readOptions(who, options, { ...settings, rowLength: {} }, {
    kernel_size: 'windowSize', filter_size: 'windowSize', max_val: 'dataRange',
  });
  const predicted = readRows(who, 'prediction', prediction, rowLength);
  const truth = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'prediction', predicted, 'target', truth);
  if (windowSize % 2 === 0) throw must(who, 'windowSize', 'be odd', windowSize);
  const { rows, columns } = predicted;
  if (rows < windowSize) throw must(who, 'prediction', `have at least windowSize (${windowSize}) rows`, rows);
  if (columns < windowSize) throw must(who, 'prediction', `have rows of at least windowSize (${windowSize}) numbers`, columns);
  const weights = gaussianWindow(windowSize, sigma);
  const [c1, c2] = [Math.max(leastConstant, (k1 * dataRange) ** 2), Math.max(leastConstant, (k2 * dataRange) ** 2)];
  // with d = x − y nothing cancels for nearly equal images; without offsets nothing does for small contrasts at high values
  const { offset: offsetD, rest: d } = withoutOffset(differences(predicted.flat, truth.flat));
  const { offset: offsetY, rest: y } = withoutOffset(truth.flat);
  const [down, across] = [rows - windowSize + 1, columns - windowSize + 1]; // windows
  const lines = lineMoments(d, y, weights, columns);
  const [gradMean, gradD, gradY] = [new Float64Array(rows * across), new Float64Array(rows * across), new Float64Array(rows * across)];
  let sum = 0;
  for (let at = 0; at < down * across; at++) {
    let [meanD, meanY] = [0, 0];
    for (let row = 0, line = at; row < windowSize; row++, line += across) {
      meanD += weights[row]! * lines.meanD[line]!;
      meanY += weights[row]! * lines.meanY[line]!;
    }
    let [varianceD, varianceSum, covariance] = [0, 0, 0];
    for (let row = 0, line = at; row < windowSize; row++, line += across) { // law of total variance: no difference of squares
      const e = lines.meanD[line]! - meanD;
      const v = lines.meanY[line]! - meanY;
      const u = v + e;
      varianceD += weights[row]! * (lines.varianceD[line]! + e * e); // σ² of x − y
      varianceSum += weights[row]! * (lines.varianceSum[line]! + u * u + v * v); // σx² + σy²
      covariance += weights[row]! * (lines.covariance[line]! + u * v); // σxy
    }
    const difference = meanD + offsetD;
    const nu = meanY + offsetY;
    const mu = nu + difference;
    const luminanceScale = mu * mu + nu * nu + c1; // μ² + ν² + C1
    const structureScale = varianceSum + c2; // σx² + σy² + C2
    const luminance = (2 * mu * nu + c1) / luminanceScale; // l = (2 μ ν + C1) / (μ² + ν² + C1)
    const structure = (2 * covariance + c2) / structureScale; // s = (2 σxy + C2) / (σx² + σy² + C2)
    sum += (difference * difference) / luminanceScale + luminance * (varianceD / structureScale); // 1 − l s = (1 − l) + l (1 − s)
    const dMean = structure * 2 * (difference / luminanceScale) * ((nu * (mu + nu) + c1) / luminanceScale); // −s ∂l/∂μ
    const dD = (2 * luminance * structure) / structureScale; // −l ∂s/∂x_k = w_k (2 l / (σx² + …)) (s (d_k − d̄) − (1 − s) (y_k − ȳ))
    const dY = (2 * luminance * (varianceD / structureScale)) / structureScale;
    const constant = dMean - dD * meanD + dY * meanY;
    for (let row = 0, line = at; row < windowSize; row++, line += across) {
      gradMean[line]! += weights[row]! * constant;
      gradD[line]! += weights[row]! * dD;
      gradY[line]! += weights[row]! * dY;
    }
  }
  const grad = new Float64Array(rows * columns);
  const count = down * across;
  for (let row = 0, line = 0; row < rows; row++) {
    for (let from = row * columns; from < row * columns + across; from++, line++) {
      for (let k = 0; k < windowSize; k++) {
        grad[from + k]! += (weights[k]! / count) * (gradMean[line]! + gradD[line]! * d[from + k]! - gradY[line]! * y[from + k]!);
      }
    }
  }
  return { value: sum / count, grad };
}
