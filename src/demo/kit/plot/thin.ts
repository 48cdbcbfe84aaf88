/** A place of the drawing, in percent. */
export type Position = readonly [x: number, y: number];

/**
 * Leaves out the positions that a straight line already passes within `tolerance` (Ramer, Douglas, Peucker).
 *
 * A line of 121 samples becomes its two ends, a parabola about 20 points: a page carries what the eye can see.
 */
export function thin(positions: readonly Position[], tolerance: number): readonly Position[] {
  if (positions.length < 3) return positions;
  const kept = [positions[0]!];
  const keep = (from: number, to: number): void => {
    const [first, last] = [positions[from]!, positions[to]!];
    let farthest = from;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const distance = away(positions[i]!, first, last);
      if (distance > most) [most, farthest] = [distance, i];
    }
    if (farthest === from) kept.push(last);
    else {
      keep(from, farthest);
      keep(farthest, to);
    }
  };
  keep(0, positions.length - 1);
  return kept;
}

/** How far a position lies from the segment between two others. */
function away([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
