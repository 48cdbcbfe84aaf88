import type { OwnSamples } from '../own.ts';

/** Policies that are near each other: half of the ratios lie inside the range that is not clipped. */
export default {
  draw: (random, { items }) => {
    const old = random.list(items, () => random.between(-4, -0.2));
    return [old.map((logProbability) => logProbability + random.between(-0.7, 0.7)), old, random.list(items, () => random.between(-3, 3))];
  },
  extremes: () => [0, 1, -1, 40].flatMap((moved) => [-1e6, -1, 1, 1e6].map((advantage) => [[moved], [0], [advantage]])),
} satisfies OwnSamples;
