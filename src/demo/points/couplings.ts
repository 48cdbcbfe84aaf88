import { distance, pairwise, type Clouds, type Pairs, type Spot } from './clouds.ts';
import type { Evaluate } from './kind.ts';

/** So short that its square is lost beside that of any distance on the grid: no cost changes, and so no plan. */
const tag = 1e-12;

/**
 * How strongly each true point attracts each predicted one, read from the gradient of the loss itself.
 *
 * A loss returns one gradient a point, in which its pairs are added up. So each true point is moved by a hair along an
 * axis of its own: in that coordinate the gradient of a predicted point has the term of this pair alone.
 */
export function attractions(evaluate: Evaluate, { prediction, target }: Clouds): Pairs {
  const width = 2 + target.length;
  const untagged = prediction.map((x) => [...x, ...target.map(() => 0)]);
  const tagged = target.map((y, j) => [...y, ...target.map((_, k) => (k === j ? tag : 0))]);
  const { grad } = evaluate(untagged, tagged);
  return prediction.map((_, i) => target.map((_, j) => -grad.prediction[i * width + 2 + j]! / tag));
}

/** The transport plan of a loss, the mass that goes from each point to each, where the slope of its cost is `steepness` · distance^(order − 1). */
export function planOf(evaluate: Evaluate, clouds: Clouds, order: number, steepness: number): Pairs {
  const lengths = pairwise(clouds, (x, y) => Math.hypot(distance(x, y), tag));
  return attractions(evaluate, clouds).map((row, i) => row.map((force, j) => force / (steepness * lengths[i]![j]! ** (order - 2))));
}

/** Which point of a cloud the loss takes as the nearest: the one that attracts most. */
export function nearestOf(evaluate: Evaluate, from: Spot, cloud: readonly Spot[]): number {
  const [row] = attractions(evaluate, { prediction: [from], target: cloud });
  return row!.indexOf(Math.max(...row!));
}
