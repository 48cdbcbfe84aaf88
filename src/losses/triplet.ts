import { addDistanceGradient, distance } from '#core/embeddings/distance';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  margin: { default: 1, domain: { above: 0 } },
  p: { default: 2, domain: { 'at least': 1, below: Infinity } },
} as const satisfies Settings;

export interface TripletOptions extends ParameterOptions<typeof settings> {
  /** use the smaller of the distances of the negative to the anchor and to the positive */
  readonly swap?: boolean;
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each input, row after row. */
export interface TripletGradient {
  readonly anchor: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Triplet loss: the positive should be nearer to the anchor than the negative, by at least the margin.
 *
 * A triplet that satisfies the margin has zero gradient, and most soon do: training depends on which triplets are mined. If
 * all embeddings collapse to one point, the loss is the margin and, as the gradient at distance 0 is 0, stays there.
 *
 * PyTorch: `triplet_margin_loss` with `eps=0`; by default it adds 1e-6 to every coordinate difference. Distances
 * are not squared (FaceNet squares them) and embeddings are not normalized. Exactly at the margin the gradient is that of the
 * active side, and a tie of `swap` is split evenly, as there.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: of the class of the anchor
 * @param negative  the same shape: of another class
 * @param options   margin: above 0, in the unit of the distance; p: at least 1; swap; rowLength;
 *                  sampleWeight [rows]; reduction
 * @returns         value in the unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, margin is not above 0, or p is below 1 or infinite
 * @see Schroff, Kalenichenko and Philbin 2015, FaceNet, doi:10.1109/CVPR.2015.7298682
 * @example triplet([0, 0], [3, 4], [1, 0], { margin: 0.5 }).value // => 4.5
 */
export function triplet(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: TripletOptions = {},
): LossResult<TripletGradient> {
  const { margin, p, swap, rowLength, sampleWeight, reduction } = readOptions('triplet', options, {
    ...settings, swap: off, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns } = readRows('triplet', 'anchor', anchor, rowLength);
  const positives = readRows('triplet', 'positive', positive, rowLength);
  const negatives = readRows('triplet', 'negative', negative, rowLength);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'positive', positives);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'negative', negatives);
  const [xa, xp, xn] = [inFloat64(flat), inFloat64(positives.flat), inFloat64(negatives.flat)];
  checkSampleWeight('triplet', sampleWeight, 'anchor', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: TripletGradient = {
    anchor: new Float64Array(xa.length), positive: new Float64Array(xa.length), negative: new Float64Array(xa.length),
  };
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const positiveDistance = distance(xa, xp, start, columns, p);
    const negativeDistance = distance(xa, xn, start, columns, p);
    const swapDistance = swap ? distance(xp, xn, start, columns, p) : Infinity;
    const violation = positiveDistance - Math.min(negativeDistance, swapDistance) + margin; // d(a, p) − d(a, n) + m
    const loss = Math.max(0, violation);
    sum += loss;
    if (elements) elements[row] = loss;
    if (violation < 0) continue;
    // subgradient of the minimum
    const dNegative = !swap || negativeDistance < swapDistance ? 1 : negativeDistance === swapDistance ? 0.5 : 0;
    const dSwap = 1 - dNegative;
    addDistanceGradient(grad.anchor, grad.positive, xa, xp, start, columns, p, positiveDistance, scale);
    addDistanceGradient(grad.anchor, grad.negative, xa, xn, start, columns, p, negativeDistance, -scale * dNegative);
    if (dSwap > 0) addDistanceGradient(grad.positive, grad.negative, xp, xn, start, columns, p, swapDistance, -scale * dSwap);
  }
  if (sampleWeight) {
    for (const input of [grad.anchor, grad.positive, grad.negative]) weigh(input, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
