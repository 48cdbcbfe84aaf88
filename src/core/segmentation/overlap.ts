import { must } from '../check.ts';
import type { Vector } from '../result.ts';

/** Σ p t and Σ (p + t) over the pixels of one image. */
export interface OverlapSums {
  readonly intersection: number;
  readonly size: number;
}

/** Σ p t, Σ p (1 − t) and Σ (1 − p) t over the pixels of one image. */
export interface ConfusionSums {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/**
 * Soft intersection of a predicted and a true mask, and the sum of their sizes, over the pixels from `from` to `end`.
 *
 * @throws {RangeError} at the first number outside 0 to 1
 */
export function overlapSums(who: string, p: Vector, t: Vector, from: number, end: number): OverlapSums {
  let intersection = 0;
  let size = 0;
  for (let i = from; i < end; i++) {
    const pi = p[i]!;
    const ti = t[i]!;
    checkPixel(who, pi, ti, i);
    intersection += pi * ti;
    size += pi + ti;
  }
  return { intersection, size };
}

/**
 * Soft true positives, false positives and false negatives over the pixels from `from` to `end`.
 *
 * @throws {RangeError} at the first number outside 0 to 1
 */
export function confusionSums(who: string, p: Vector, t: Vector, from: number, end: number): ConfusionSums {
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  for (let i = from; i < end; i++) {
    const pi = p[i]!;
    const ti = t[i]!;
    checkPixel(who, pi, ti, i);
    truePositives += pi * ti;
    falsePositives += pi * (1 - ti);
    falseNegatives += (1 - pi) * ti;
  }
  return { truePositives, falsePositives, falseNegatives };
}

function checkPixel(who: string, probability: number, target: number, i: number): void {
  if (probability < 0 || probability > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', probability);
  if (target < 0 || target > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', target);
}
