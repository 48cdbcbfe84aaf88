import type { ColumnLoss } from './losses.ts';
import { lowest, type Sloped } from './minimum.ts';

/** Targets, each counted as often as it occurs. */
interface Counted {
  readonly targets: Float64Array;
  readonly weight?: Float64Array;
}

/** What a constant is searched over: first a few targets that stand for all, then all of them. */
export interface Sample {
  readonly few: Counted;
  /** absent where the few are all there are */
  readonly all?: Float64Array;
  readonly sorted: Float64Array;
}

/** So many targets stand for all. */
const several = 4096;

/** Distinct targets where there are not many, which is exact; otherwise every so-manieth in order of size. */
export function sampleOf(target: Float64Array): Sample {
  const sorted = target.toSorted();
  const starts = [...firstsOf(sorted, several)];
  if (starts.length <= several) {
    const weight = Float64Array.from(starts, (start, i) => (starts[i + 1] ?? sorted.length) - start);
    return { few: { targets: Float64Array.from(starts, (start) => sorted[start]!), weight }, sorted };
  }
  return { few: { targets: Float64Array.from({ length: several }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / several)]!) }, all: target, sorted };
}

/** Where each distinct number begins; one more than `most` where there are more. */
function* firstsOf(sorted: Float64Array, most: number): Generator<number> {
  for (let i = 0, found = 0; i < sorted.length && found <= most; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    found++;
    yield i;
  }
}

/** Scores far enough from 0 that no sample of numbers a browser holds has its best one beyond. */
const farthestScore = 64;
const quantiles = 64;

/** The constants between which the best one lies: quantiles of the targets, or all scores, or all probabilities. */
function candidates({ kind, takes: [prediction] }: ColumnLoss, sorted: Float64Array): number[] {
  const grid = Array.from({ length: quantiles + 1 }, (_, i) => i / quantiles);
  if (kind === 'residual') return [...new Set(grid.map((share) => sorted[Math.round(share * (sorted.length - 1))]!))];
  return prediction === 'probability' ? grid : grid.map((share) => (2 * share - 1) * farthestScore);
}

/** Calls of a loss with so many rows stay within the memory that a processor has at hand. */
const portion = 8192;

/** The loss of one constant prediction: summed, or joint as it is, with its slope in the constant. */
function lossOf({ loss, options, joint }: ColumnLoss, { targets, weight }: Counted): Sloped {
  const size = joint ? targets.length : portion;
  const constants = new Float64Array(Math.min(size, targets.length));
  const parts = Array.from({ length: Math.ceil(targets.length / size) }, (_, i) => targets.subarray(i * size, (i + 1) * size));
  const given = { ...options, ...(weight && { weight }), ...(!joint && { reduction: 'sum' }) };
  return (constant) => {
    constants.fill(constant);
    let [value, slope] = [0, 0];
    for (const part of parts) {
      const one = loss(part.length < constants.length ? constants.subarray(0, part.length) : constants, part, given);
      value += one.value;
      for (let i = 0; i < one.grad.length; i++) slope += one.grad[i]!;
    }
    return { value, slope };
  };
}

/**
 * The constant prediction whose loss over the targets is least, found by calls of the loss itself.
 *
 * Where every constant of an interval is as good, as between the two middle targets under the absolute error, its middle.
 * Infinite where a score can always be improved by a larger one.
 */
export function constantOf(loss: ColumnLoss, sample: Sample): number {
  const grid = candidates(loss, sample.sorted);
  const few = lowest(lossOf(loss, sample.few), grid);
  const found = sample.all ? lowest(lossOf(loss, { targets: sample.all }), grid, few) : few;
  const isUnbounded = loss.kind === 'binary' && loss.takes[0] !== 'probability' && Math.abs(found) === farthestScore;
  return isUnbounded ? Math.sign(found) * Infinity : found;
}
