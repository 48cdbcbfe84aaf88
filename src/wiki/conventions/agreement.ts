import type { Library, Outcome } from './convention.ts';

/** How far apart two numbers may lie and still be one answer: a share of the larger, or this much near 0. */
export interface Tolerance {
  readonly share: number;
  readonly floor: number;
}

const double: Tolerance = { share: 1e-12, floor: 0 };
const single: Tolerance = { share: 2e-6, floor: 1e-7 };

/** Libraries that compute in float32 on the way, whatever they are given. */
const inSingle: ReadonlySet<Library | undefined> = new Set<Library>(['Keras', 'MONAI', 'segmentation-models-pytorch', 'kornia', 'pytorch-metric-learning']);

/** What the numbers of a library are held to; a formula of its own is computed in float64. */
export const toleranceOf = (library?: Library): Tolerance => (inSingle.has(library) ? single : double);

/** Whether two outcomes are one answer. A list of one number is that number, and a refusal is a refusal whatever its words. */
export function agree(one: Outcome, other: Outcome, tolerance: Tolerance): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= Math.max(tolerance.floor, tolerance.share * Math.max(Math.abs(a), Math.abs(b)));
  if (typeof a === 'object' && typeof b === 'object') return a.length === b.length && a.every((part, index) => agree(part, b[index]!, tolerance));
  return a === b || (isRefusal(a) && isRefusal(b));
}

/** An error that came instead of a number, as `RangeError: …`. */
export const isRefusal = (outcome: Outcome): outcome is string => typeof outcome === 'string' && outcome.includes(':');

const bare = (outcome: Outcome): Outcome => (typeof outcome === 'object' && outcome.length === 1 ? bare(outcome[0]!) : outcome);
