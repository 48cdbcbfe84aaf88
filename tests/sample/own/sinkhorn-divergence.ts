import type { OwnSamples } from '../own.ts';
import type { Random } from '../random.ts';
import type { Shape } from '../samples.ts';

type Cloud = readonly (readonly number[])[];

/** The least distance between two of all points. */
function gap(points: Cloud): number {
  return Math.min(...points.flatMap((one, i) => points.slice(0, i).map((other) => Math.hypot(...one.map((coordinate, k) => coordinate - other[k]!)))));
}

/**
 * Points a little apart from one another: near one another, distances bend more than differences of steps can follow. Few
 * points get a place each, in two lanes, so that on their way to others they do not pass near one another.
 */
function draw(random: Random, shape: Shape): unknown[] {
  const place = shape.items === 1 ? 1.4 : 0;
  const cloud = (lane: number): Cloud => Array.from({ length: shape.items + random.integer(0, 2) }, (_, i) =>
    Array.from({ length: shape.width }, (_, k) => random.between(-0.6, 0.6) + place * ([i, lane][k] ?? 0)));
  const [prediction, target] = [cloud(0), cloud(1)];
  return gap([...prediction, ...target]) > 0.07 ? [prediction, target] : draw(random, shape);
}

/** A point against another at every distance along one axis, and clouds of several points. */
const extremes = (): unknown[][] => {
  const cloud = [[0, 0], [1, 2], [-3, 1]];
  return [...[0, 1e-9, 0.1, 1, 10, 1e3, 1e6, 1e150].map((distance) => [[[distance, 0]], [[0, 0]]]), [cloud, cloud], [cloud, [[4, 4], [9, 0]]]];
};

export default { draw, extremes, settings: [{ p: 1 }] } satisfies OwnSamples;
