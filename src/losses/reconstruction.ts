import { must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';
import { binaryCrossEntropyAt } from './binary-cross-entropy.ts';
import { meanAbsoluteErrorAt } from './mean-absolute-error.ts';
import { meanSquaredErrorAt } from './mean-squared-error.ts';

const who = 'reconstruction';

const likelihoods = { default: 'l2', domain: { 'one of': ['l2', 'l1', 'bernoulli'] } } as const;

export interface ReconstructionOptions {
  /** loss of a pixel: squared error (Gaussian), absolute error (Laplace) or binary cross-entropy (Bernoulli) */
  readonly likelihood?: 'l2' | 'l1' | 'bernoulli';
  /** pixels of an image, where the inputs are flat vectors of several images */
  readonly rowLength?: number;
  /** [images]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Reconstruction loss: how much the output of an autoencoder differs from its input, summed over the pixels of an image.
 *
 * Pixels are summed and images averaged, as in the negative log-likelihood of a whole image. Averaging over pixels, too,
 * divides it by their number, and so weights a divergence added to it, as in a variational autoencoder, that much more.
 *
 * Each likelihood is a loss of this library, summed: squared error without 1/2, absolute error (gradient 0 at error 0), or
 * binary cross-entropy from probabilities, unclipped. For logits, sum `binaryCrossEntropyWithLogits` instead.
 *
 * @param prediction  [images][pixels] or, flat, one image; 0 to 1 for 'bernoulli'
 * @param target      the same shape, the original images; 0 to 1 for 'bernoulli'
 * @param options     likelihood: 'l2', 'l1' or 'bernoulli'; rowLength; sampleWeight [images]; reduction
 * @returns           value of one image: in the squared unit of a pixel, in its unit, or in nats; grad [images * pixels]
 * @throws {RangeError} if shapes differ, images are ragged or empty, the likelihood is unknown, or a number is outside 0 to 1 for 'bernoulli'
 * @see Kingma and Welling 2014, Auto-Encoding Variational Bayes, arXiv:1312.6114
 * @example reconstruction([[0.5, 0], [1, 1]], [[0, 0], [0, 1]], { likelihood: 'l1' }).value // => 0.75
 */
export function reconstruction(prediction: Vector | Matrix, target: Vector | Matrix, options: ReconstructionOptions = {}): LossResult {
  const { likelihood, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    likelihood: likelihoods, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { weight: 'sampleWeight' });
  const { flat: p, rows, columns } = readRows(who, 'prediction', prediction, rowLength);
  const truth = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'prediction', { rows, columns }, 'target', truth);
  const t = truth.flat;
  checkSampleWeight(who, sampleWeight, 'prediction', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let loss = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      if (likelihood === 'bernoulli') checkProbabilities(p[i]!, t[i]!, i);
      const { value, slope } = likelihood === 'l2' ? meanSquaredErrorAt(p[i]! - t[i]!)
        : likelihood === 'l1' ? meanAbsoluteErrorAt(p[i]! - t[i]!)
        : binaryCrossEntropyAt(p[i]!, t[i]!, 0);
      loss += value;
      grad[i] = scale * slope;
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

/** Throws unless prediction and target are probabilities; NaN propagates. */
function checkProbabilities(probability: number, target: number, index: number): void {
  if (probability < 0 || probability > 1) throw must(who, `prediction[${index}]`, 'be at least 0 and at most 1', probability);
  if (target < 0 || target > 1) throw must(who, `target[${index}]`, 'be at least 0 and at most 1', target);
}
