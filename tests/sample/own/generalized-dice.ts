import type { OwnSamples } from '../own.ts';
import type { Random } from '../random.ts';

/** A pixel of one class, or of several by shares. */
const target = (random: Random, classes: number): number[] => {
  const own = random.integer(0, classes - 1);
  if (random.integer(0, 2) > 0) return Array.from({ length: classes }, (_, k) => (k === own ? 1 : 0));
  return random.list(classes, () => random.between(0.05, 0.95));
};

/** One image: as many pixels in the target as in the prediction. */
export default {
  draw: (random, { items, width }) => [
    random.list(items, () => random.list(width, () => random.between(0.02, 0.98))),
    random.list(items, () => target(random, width)),
  ],
  extremes: () => {
    const pixels = [[0, 0], [1, 0], [0, 1], [1, 1]];
    const images = [...pixels.map((pixel) => [pixel]), ...pixels.map((pixel) => [pixel, [1, 0], [0, 1]])];
    return images.flatMap((p) => images.filter((t) => t.length === p.length).map((t) => [p, t]));
  },
} satisfies OwnSamples;
