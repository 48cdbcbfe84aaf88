import type { OwnSamples } from '../own.ts';

/** One image: a class for each pixel. Two pixels at least, for one alone is judged beside none. */
export default {
  draw: (random, { items, width }) => {
    const pixels = Math.max(2, items);
    return [
      random.list(pixels, () => random.list(width, () => random.between(0.02, 0.98))),
      random.list(pixels, () => random.integer(0, width - 1)),
    ];
  },
  extremes: () => [[[1, 0]], [[0, 1]], [[0.5, 0.5]]].flatMap((probability) => [0, 1].map((own) => [probability, [own]])),
} satisfies OwnSamples;
