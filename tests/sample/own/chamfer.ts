import type { OwnSamples } from '../own.ts';
import type { Random } from '../random.ts';
import type { Shape } from '../samples.ts';

type Cloud = readonly (readonly number[])[];

/** The least that the squared distance of a point to its nearest neighbor differs from that to the next. */
function margin(one: Cloud, other: Cloud): number {
  return Math.min(...one.map((point) => {
    const [nearest, next = Infinity] = other.map((place) => place.reduce((sum, coordinate, k) => sum + (coordinate - point[k]!) ** 2, 0)).sort((a, b) => a - b);
    return next - nearest!;
  }));
}

/** Clouds without a point between two neighbors, where differences would see the slopes of both. */
function draw(random: Random, shape: Shape): unknown[] {
  const cloud = (): Cloud => random.list(shape.items + random.integer(0, 2), () => random.list(shape.width, () => random.between(-3, 3)));
  const [prediction, target] = [cloud(), cloud()];
  return Math.min(margin(prediction, target), margin(target, prediction)) > 0.05 ? [prediction, target] : draw(random, shape);
}

export default { draw } satisfies OwnSamples;
