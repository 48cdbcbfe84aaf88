import type { OwnSamples } from '../own.ts';
import type { Random } from '../random.ts';
import type { Shape } from '../samples.ts';

type Cloud = readonly (readonly number[])[];

/** The least distance between two of all points. */
function gap(points: Cloud): number {
  return Math.min(...points.flatMap((one, i) => points.slice(0, i).map((other) => Math.hypot(...one.map((coordinate, k) => coordinate - other[k]!)))));
}

/** Points a little apart from one another: near one another, distances bend more than differences of steps can follow. */
function draw(random: Random, shape: Shape): unknown[] {
  const cloud = (): Cloud => random.list(shape.items + random.integer(0, 2), () => random.list(shape.width, () => random.between(-1, 1)));
  const [prediction, target] = [cloud(), cloud()];
  return gap([...prediction, ...target]) > 0.1 ? [prediction, target] : draw(random, shape);
}

/** A point against another at every distance along one axis, and clouds of several points. */
const extremes = (): unknown[][] => {
  const cloud = [[0, 0], [1, 2], [-3, 1]];
  return [...[0, 1e-9, 0.1, 1, 10, 1e3, 1e6, 1e150].map((distance) => [[[distance, 0]], [[0, 0]]]), [cloud, cloud], [cloud, [[4, 4], [9, 0]]]];
};

export default { draw, extremes, settings: [{ p: 1 }] } satisfies OwnSamples;
