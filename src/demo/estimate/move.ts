/** A point of the sample that stands somewhere else than it did, or than it might. */
export interface Move {
  readonly point: number;
  readonly from: number;
  readonly to: number;
  /** the reader moved it; otherwise it is compared with where the middle of the sample is */
  readonly real: boolean;
}

/** The one point that differs from the sample before the gesture; nothing where none or several do. */
export function movedPoint(targets: readonly number[], before: readonly number[] | undefined): Move | undefined {
  const moved = before?.flatMap((from, point) => (from === targets[point] ? [] : [{ point, from, to: targets[point]!, real: true }])) ?? [];
  return moved.length === 1 ? moved[0] : undefined;
}

/** The point that is farthest from the median, as if it had come from there. */
export function farthestFrom(median: number, targets: readonly number[]): Move {
  const distances = targets.map((y) => Math.abs(y - median));
  const point = distances.indexOf(Math.max(...distances));
  return { point, from: median, to: targets[point]!, real: false };
}
