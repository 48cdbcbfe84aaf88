/** A place of the drawing, in percent. */
export type Position = readonly [x: number, y: number];

/**
 * Leaves out the positions that a straight line already passes within `tolerance` (Ramer, Douglas, Peucker).
 *
 * A line of 121 samples becomes its two ends, a parabola about 20 points: a page carries what the eye can see.
 */
export function thin(positions: readonly Position[], tolerance: number): readonly Position[] {
  if (positions.length < 3) return positions;
  const first = positions[0]!;
  const last = positions[positions.length - 1]!;
  let farthest = 0;
  let most = tolerance;
  for (let i = 1; i < positions.length - 1; i++) {
    const distance = away(positions[i]!, first, last);
    if (distance > most) [most, farthest] = [distance, i];
  }
  if (!farthest) return [first, last];
  return [...thin(positions.slice(0, farthest + 1), tolerance).slice(0, -1), ...thin(positions.slice(farthest), tolerance)];
}

/** How far a position lies from the segment between two others. */
function away([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
