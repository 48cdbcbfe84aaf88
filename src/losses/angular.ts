import { checkParameters, checkReduction } from '#core/check';
import { distance, lengthOf } from '#core/embeddings/distance';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'angular';

export const settings = {
  alpha: { default: 40, domain: { above: 0, below: 90 } },
} as const satisfies Settings;

export interface AngularOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each input, row after row. */
export interface AngularGradient {
  readonly anchor: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Angular loss: seen from the negative, anchor and positive should appear close together, under a small angle.
 *
 * What counts is the shape of the triangle, not its size: twice as large it is satisfied or not as before, where a
 * margin of the triplet loss would be twice as easy. The negative is pushed straight away from the middle between
 * anchor and positive. All three points in one place cost nothing and stay there.
 *
 * This is the hinge over one triplet. Wang et al. train with a smooth sum over all negatives of a batch, on embeddings
 * of length 1, and so does PyTorch Metric Learning. PyTorch has none. Exactly at the limit the gradient is the active one.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: like the anchor
 * @param negative  the same shape: unlike the anchor
 * @param options   alpha: in degrees, above 0 and below 90; dimensions; reduction
 * @returns         value in the squared unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or alpha is not above 0 and below 90
 * @see Wang, Zhou, Wen, Liu and Lin 2017, Deep Metric Learning with Angular Loss, arXiv:1708.01682
 * @example angular([3, 0], [-3, 0], [0, 5], { alpha: 30 }).value.toFixed(6) // => '2.666667'
 */
export function angular(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: AngularOptions = {},
): LossResult<AngularGradient> {
  const { alpha = settings.alpha.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'anchor', anchor, 'dimensions', dimensions);
  const near = readRows(who, 'positive', positive, 'dimensions', dimensions);
  const far = readRows(who, 'negative', negative, 'dimensions', dimensions);
  checkSameRows(who, 'anchor', { rows, columns }, 'positive', near);
  checkSameRows(who, 'anchor', { rows, columns }, 'negative', far);
  checkParameters(who, settings, { alpha });
  checkReduction(who, reduction);
  const [a, b, c] = [inFloat64(flat), inFloat64(near.flat), inFloat64(far.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: AngularGradient = {
    anchor: new Float64Array(a.length), positive: new Float64Array(a.length), negative: new Float64Array(a.length),
  };
  const steepness = 2 * Math.tan((alpha * Math.PI) / 180);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const end = start + columns;
    for (let i = start; i < end; i++) grad.negative[i] = c[i]! - (0.5 * a[i]! + 0.5 * b[i]!); // from the middle
    const base = distance(a, b, start, columns, 2);
    const height = steepness * lengthOf(grad.negative, start, columns);
    const gap = (base - height) * (base + height); // |a − p|² − 4 tan² α |n − (a + p)/2|², where squares may overflow
    if (gap < 0) {
      grad.negative.fill(0, start, end);
      continue;
    }
    sum += gap;
    if (elements) elements[row] = gap;
    for (let i = start; i < end; i++) {
      const pull = 2 * scale * (a[i]! - b[i]!);
      const push = steepness * steepness * scale * grad.negative[i]!;
      grad.anchor[i] = pull + push;
      grad.positive[i] = push - pull;
      grad.negative[i] = 0 - 2 * push;
    }
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
