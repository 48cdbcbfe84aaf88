/**
 * Where to evaluate a curve: `count` even steps from `low` to `high`, and every joint in between exactly.
 *
 * Without the joints a kink would be cut off by up to one step; with them even steps are fine enough to draw.
 */
export function sample(low: number, high: number, count: number, joints: readonly number[] = []): number[] {
  const even = Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
  const inside = joints.filter((joint) => joint > low && joint < high);
  if (inside.length === 0) return even;
  return [...new Set([...even, ...inside])].sort((a, b) => a - b);
}
