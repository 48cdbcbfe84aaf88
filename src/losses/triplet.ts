import { checkParameters, checkReduction } from '#core/check';
import { addSlopes, distance } from '#core/embeddings/distance';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

export const settings = {
  margin: { default: 1, domain: { above: 0 } },
  p: { default: 2, domain: { 'at least': 1, below: Infinity } },
} as const satisfies Settings;

export interface TripletOptions extends ParameterOptions<typeof settings> {
  /** measure the negative from whichever of anchor and positive is nearer to it */
  readonly swap?: boolean;
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
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
 * A triplet that satisfies the margin contributes nothing, and most soon do: what is learned depends on which
 * triplets are chosen. All three points falling together costs the margin and, with the gradient 0 at distance 0, stays there.
 *
 * PyTorch: `triplet_margin_loss` with `eps=0`; by default it adds 1e-6 to every coordinate difference. Distances
 * are not squared (FaceNet squares them) and embeddings are not normalized. Exactly at the margin the gradient is
 * the active one, and a tie of `swap` is shared evenly, as there.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: like the anchor
 * @param negative  the same shape: unlike the anchor
 * @param options   margin: above 0, in the unit of the distance; p: at least 1; swap; dimensions; reduction
 * @returns         value in the unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, margin is not above 0, or p is below 1 or infinite
 * @see Schroff, Kalenichenko and Philbin 2015, FaceNet, doi:10.1109/CVPR.2015.7298682
 * @example triplet([0, 0], [3, 4], [1, 0], { margin: 0.5 }).value // => 4.5
 */
export function triplet(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: TripletOptions = {},
): LossResult<TripletGradient> {
  const { margin = settings.margin.default, p = settings.p.default } = options;
  const { swap = false, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows('triplet', 'anchor', anchor, 'dimensions', dimensions);
  const near = readRows('triplet', 'positive', positive, 'dimensions', dimensions);
  const far = readRows('triplet', 'negative', negative, 'dimensions', dimensions);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'positive', near);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'negative', far);
  checkParameters('triplet', settings, { margin, p });
  checkReduction('triplet', reduction);
  const [a, b, c] = [inFloat64(flat), inFloat64(near.flat), inFloat64(far.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: TripletGradient = {
    anchor: new Float64Array(a.length), positive: new Float64Array(a.length), negative: new Float64Array(a.length),
  };
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const toPositive = distance(a, b, start, columns, p);
    const toNegative = distance(a, c, start, columns, p);
    const across = swap ? distance(b, c, start, columns, p) : Infinity;
    const gap = toPositive - Math.min(toNegative, across) + margin;
    const loss = Math.max(0, gap);
    sum += loss;
    if (elements) elements[row] = loss;
    if (gap < 0) continue;
    const fromAnchor = !swap || toNegative < across ? 1 : toNegative === across ? 0.5 : 0; // its share in the push
    const fromPositive = 1 - fromAnchor;
    addSlopes(grad.anchor, grad.positive, a, b, start, columns, p, toPositive, scale);
    addSlopes(grad.anchor, grad.negative, a, c, start, columns, p, toNegative, -scale * fromAnchor);
    if (fromPositive > 0) addSlopes(grad.positive, grad.negative, b, c, start, columns, p, across, -scale * fromPositive);
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
