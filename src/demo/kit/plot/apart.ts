/** Moves heights apart until none is closer to the next than `gap`, keeping their order and the drawing. All in percent. */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  order.forEach((i, rank) => {
    if (rank > 0) moved[i] = Math.max(moved[i]!, moved[order[rank - 1]!]! + gap);
  });
  [...order].reverse().forEach((i, rank, row) => {
    moved[i] = Math.min(moved[i]!, rank === 0 ? 100 : moved[row[rank - 1]!]! - gap);
  });
  return moved;
}
