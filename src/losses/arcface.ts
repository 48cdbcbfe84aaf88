import { must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

const who = 'arcface';

export const settings = {
  margin: { default: 0.5, domain: { 'at least': 0, below: Infinity } },
  scale: { default: 64, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface ArcfaceOptions extends ParameterOptions<typeof settings> {
  /** cosines in a row, where they are a flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * ArcFace loss: cross-entropy over the angles to all class centers, with a margin added to the angle of the true class.
 *
 * The margin is the same at every angle, so classes become compact on the hypersphere and well separated. The scale must be
 * large: cosines differ by at most 2, so at scale 1 the softmax over many classes cannot come close to 1.
 *
 * Takes the cosines between embedding and class centers, both L2-normalized. It is cos(θ + m) as in the paper: for θ above
 * π − m that increases again, and the gradient has the opposite sign. The authors' code before 2022-12 and PyTorch Metric
 * Learning switch to cos θ − m sin m there, which keeps decreasing but is discontinuous. At cos θ = ±1 the derivative of
 * sin θ is infinite; it is defined as 0, so that the chain rule does not give 0 · ∞ = NaN in the embedding. PyTorch has no
 * such loss.
 *
 * @param cosine   [rows][classes] or, flat, one row; from −1 to 1: clip rounding errors
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: in radians, at least 0 and finite; scale: above 0 and finite; rowLength; sampleWeight [rows];
 *                 reduction over the rows
 * @returns        value in nats; grad [rows * classes], with respect to the cosines
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a cosine is outside −1 to 1, or a class id is out of range
 * @see Deng, Guo, Xue and Zafeiriou 2019, ArcFace, doi:10.1109/CVPR.2019.00482, arXiv:1801.07698
 * @example arcface([0.6, 0], [0], { margin: 0, scale: 5 }).value.toFixed(6) // => '0.048587'
 */
export function arcface(cosine: Vector | Matrix, target: Indices, options: ArcfaceOptions = {}): LossResult {
  const { margin, scale, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns: classes } = readRows(who, 'cosine', cosine, rowLength);
  checkClasses(who, 'target', target, 'cosine', rows, classes);
  checkSampleWeight(who, sampleWeight, 'cosine', rows);
  const cosMargin = Math.cos(margin);
  const sinMargin = Math.sin(margin);
  const divisor = reduction !== 'mean' ? 1 : sampleWeight ? sumOf(sampleWeight) : rows;
  const gradScale = scale / divisor;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const z = new Float64Array(classes);
  const gradLogit = new Float64Array(classes);
  const oneHot = new Float64Array(classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    for (let j = 0; j < classes; j++) {
      const c = flat[from + j]!;
      if (c < -1 || c > 1) throw must(who, `cosine[${from + j}]`, 'be at least -1 and at most 1', c);
      z[j] = scale * c;
    }
    const t = target[row]!;
    const cosTheta = flat[from + t]!;
    const sinTheta = Math.sqrt((1 - cosTheta) * (1 + cosTheta));
    z[t] = scale * (cosTheta * cosMargin - sinTheta * sinMargin); // s cos(θ + m)
    oneHot[t] = 1;
    const loss = crossEntropyInto(gradLogit, z, oneHot);
    oneHot[t] = 0;
    sum += loss;
    if (elements) elements[row] = loss;
    for (let j = 0; j < classes; j++) grad[from + j] = gradScale * gradLogit[j]!;
    grad[from + t]! *= cosMargin + (sinTheta === 0 ? 0 : (cosTheta / sinTheta) * sinMargin); // d cos(θ + m) / d cos θ = sin(θ + m) / sin θ
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: sum / divisor, grad, ...(reduction === 'none' && { elements: elements! }) };
}
