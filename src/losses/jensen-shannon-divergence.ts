import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'jensenShannonDivergence';

export interface JensenShannonDivergenceOptions {
  /** number of classes, where the arguments are flat vectors of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Jensen-Shannon divergence: the mean of the Kullback-Leibler divergences of two distributions from their average.
 *
 * It is symmetric and at most ln 2: unlike the Kullback-Leibler divergence it stays finite where one of them is 0 and the
 * other is not. All distributions with disjoint supports have the same divergence, so behind a softmax such a prediction
 * has zero gradient. It is not a proper scoring rule: it does not estimate probabilities.
 *
 * scipy: `jensenshannon` is the square root of this. In nats, as there; with logarithms to base 2 the maximum is 1.
 * PyTorch has none. For the gradient in the second argument, swap the two.
 *
 * @param probability  [rows][classes], or flat: one row, or several of `rowLength` each; not normalized here
 * @param target       the same shape
 * @param options      rowLength; sampleWeight [rows]; reduction
 * @returns            value in nats, the mean over the rows; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the reduction is unknown
 * @see Lin 1991, Divergence Measures Based on the Shannon Entropy, doi:10.1109/18.61115
 * @example jensenShannonDivergence([1, 0, 0, 1], [0, 1, 0, 1], { rowLength: 2 }).value // => 0.34657359027997264
 */
export function jensenShannonDivergence(
  probability: Vector | Matrix, target: Vector | Matrix, options: JensenShannonDivergenceOptions = {},
): LossResult {
  const { rowLength, sampleWeight, reduction } = readOptions(who, options, { sampleWeight: {}, rowLength: {}, reduction: reductions });
  const { flat, rows, columns } = readRows(who, 'probability', probability, rowLength);
  const targets = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'probability', { rows, columns }, 'target', targets);
  const [a, b] = [inFloat64(flat), inFloat64(targets.flat)];
  checkSampleWeight(who, sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(a.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let loss = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      const p = a[i]!;
      const q = b[i]!;
      const total = p < 0 || q < 0 ? NaN : p + q; // 2 m, as half the smallest number would be 0; NaN for a negative number, as its logarithm is
      const d = (p - q) / total; // p = m (1 + d), q = m (1 − d)
      if (Math.abs(d) < 0.5) {
        const logP = Math.log1p(d); // ln(p / m)
        const logSum = Math.log1p(-d * d); // ln(p / m) + ln(q / m), without the cancellation of the two
        loss += 0.25 * total * ((1 - d) * logSum + 2 * d * logP); // (p ln(p/m) + q ln(q/m)) / 2
        grad[i] = scale * 0.5 * logP;
      } else {
        const logP = total === 0 ? Math.LN2 : Math.log((2 * p) / total); // ln(p / m); at p = q = 0 its limit for q = 0
        loss += 0.5 * ((p === 0 ? 0 : p * logP) + (q === 0 ? 0 : q * Math.log((2 * q) / total))); // (p ln(p/m) + q ln(q/m)) / 2
        grad[i] = scale * 0.5 * logP;
      }
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
