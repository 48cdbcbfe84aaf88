import { reach, type Clouds, type Spot } from './clouds.ts';
import { mean, type Evaluate } from './kind.ts';

/** The kernel of two points: the maximum mean discrepancy of one point from another is 2 − 2k. */
export const kernelOf = (evaluate: Evaluate) => (one: Spot, other: Spot): number => 1 - evaluate([one], [other]).value / 2;

/**
 * The witness function: mean kernel of a place with the predicted points, minus that with the true ones.
 *
 * The discrepancy of a cloud from a single place is the mean kernel within the cloud, plus 1, minus twice the mean kernel
 * with the place.
 */
export function witnessOf(evaluate: Evaluate, { prediction, target }: Clouds): (at: Spot) => number {
  const kernel = kernelOf(evaluate);
  const within = (cloud: readonly Spot[]) => mean(cloud.map((one) => mean(cloud.map((other) => kernel(one, other)))));
  const [ofPrediction, ofTarget] = [within(prediction), within(target)];
  return (at) => (ofPrediction - evaluate(prediction, [at]).value - ofTarget + evaluate(target, [at]).value) / 2;
}

/** Distance of the places at which the witness function is drawn. */
const spacing = 0.4;
const along = (limit: number) =>
  Array.from({ length: Math.round((2 * limit) / spacing) }, (_, i) => Math.round(10 * (-limit + spacing * (i + 0.5))) / 10);
export const lattice: readonly Spot[] = along(reach.y).flatMap((y) => along(reach.x).map((x): Spot => [x, y]));
