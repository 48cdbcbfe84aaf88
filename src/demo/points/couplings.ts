import { pairwise, type Clouds, type Pairs, type Spot } from './geometry.ts';
import type { Evaluate } from './losses.ts';

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
  const { grad } = evaluate(prediction.map((x) => [...x, ...target.map(() => 0)]), target.map((y, j) => [...y, ...target.map((_, k) => (k === j ? tag : 0))]));
  return prediction.map((_, i) => target.map((_, j) => -grad.prediction[i * width + 2 + j]! / tag));
}

/** The transport plan of a loss whose cost has the slope `steepness` · distance^(order − 1): the mass that goes from each point to each. */
export function planOf(evaluate: Evaluate, clouds: Clouds, order: number, steepness: number): Pairs {
  const lengths = pairwise(clouds, ([px, py], [tx, ty]) => Math.hypot(px - tx, py - ty, tag));
  return attractions(evaluate, clouds).map((row, i) => row.map((force, j) => force / (steepness * lengths[i]![j]! ** (order - 2))));
}

/** Which point of a cloud the Chamfer distance takes as the nearest: the one that attracts most. */
export function nearestOf(evaluate: Evaluate, from: Spot, cloud: readonly Spot[]): number {
  const [row] = attractions(evaluate, { prediction: [from], target: cloud });
  return row!.indexOf(Math.max(...row!));
}
