import { normalizeRows } from '#core/embeddings/cosine';
import type { Spot } from '../kit/plane/plane.ts';
import type { Row } from './batch.ts';

/** The cosines of the others of a row with its anchor, within −1 and 1 despite rounding; with a zero vector 0. */
export function cosines(points: readonly Spot[], { anchor, others }: Row): number[] {
  const { unit } = normalizeRows(points.flat(), 2);
  const dot = (one: number, other: number): number => unit[2 * one]! * unit[2 * other]! + unit[2 * one + 1]! * unit[2 * other + 1]!;
  return others.map((other) => Math.min(1, Math.max(-1, dot(anchor, other))));
}
