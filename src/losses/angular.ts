import { distance, normOf } from '#core/embeddings/distance';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'angular';

export const settings = {
  alpha: { default: 40, domain: { above: 0, below: 90 } },
} as const satisfies Settings;

export interface AngularOptions extends ParameterOptions<typeof settings> {
  /** dimensions of an embedding, where the inputs are flat vectors of several embeddings */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each input, row after row. */
export interface AngularGradient {
  readonly anchor: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Angular loss: bounds the angle at the negative in the triangle of anchor, positive and negative.
 *
 * Where anchor and positive are equally far from the negative, alpha bounds half that angle. Only the shape of the triangle
 * counts, not its size, whereas larger distances satisfy the margin of the triplet loss more easily. The gradient moves the
 * negative straight away from the midpoint of anchor and positive. Three equal embeddings have loss 0 and zero gradient.
 *
 * This is the hinge of one triplet. Wang et al. train with a smooth sum over all negatives of a batch, on L2-normalized
 * embeddings, and so does PyTorch Metric Learning. PyTorch has no such loss. Exactly at the bound the gradient is that of the
 * active side.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: of the class of the anchor
 * @param negative  the same shape: of another class
 * @param options   alpha: in degrees, above 0 and below 90; rowLength; sampleWeight [rows]; reduction
 * @returns         value in the squared unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or alpha is not above 0 and below 90
 * @see Wang, Zhou, Wen, Liu and Lin 2017, Deep Metric Learning with Angular Loss, arXiv:1708.01682
 * @example angular([3, 0], [-3, 0], [0, 5], { alpha: 30 }).value.toFixed(6) // => '2.666667'
 */
export function angular(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: AngularOptions = {},
): LossResult<AngularGradient> {
  const { alpha, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { angle: 'alpha' });
  const { flat, rows, columns } = readRows(who, 'anchor', anchor, rowLength);
  const positives = readRows(who, 'positive', positive, rowLength);
  const negatives = readRows(who, 'negative', negative, rowLength);
  checkSameRows(who, 'anchor', { rows, columns }, 'positive', positives);
  checkSameRows(who, 'anchor', { rows, columns }, 'negative', negatives);
  checkSampleWeight(who, sampleWeight, 'anchor', rows);
  const [a, p, n] = [inFloat64(flat), inFloat64(positives.flat), inFloat64(negatives.flat)];
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: AngularGradient = {
    anchor: new Float64Array(a.length), positive: new Float64Array(a.length), negative: new Float64Array(a.length),
  };
  const twiceTan = 2 * Math.tan((alpha * Math.PI) / 180);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const end = start + columns;
    for (let i = start; i < end; i++) grad.negative[i] = 0.5 * n[i]! - 0.5 * a[i]! + (0.5 * n[i]! - 0.5 * p[i]!); // n − (a + p)/2
    const base = distance(a, p, start, columns, 2);
    const height = twiceTan * normOf(grad.negative, start, columns);
    const violation = (base - height) * (base + height); // ‖a − p‖² − 4 tan² α ‖n − (a + p)/2‖², whose squares could overflow
    if (violation < 0) {
      grad.negative.fill(0, start, end);
      continue;
    }
    sum += violation;
    if (elements) elements[row] = violation;
    for (let i = start; i < end; i++) {
      const gradBase = 2 * scale * (a[i]! - p[i]!); // 2 (a − p)
      const gradHeight = twiceTan * twiceTan * scale * grad.negative[i]!; // 4 tan² α (n − (a + p)/2)
      grad.anchor[i] = gradBase + gradHeight;
      grad.positive[i] = gradHeight - gradBase;
      grad.negative[i] = 0 - 2 * gradHeight;
    }
  }
  if (sampleWeight) {
    for (const input of [grad.anchor, grad.positive, grad.negative]) weigh(input, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}
