import type { OwnSamples } from '../own.ts';

const residual = (sizes: readonly number[]): unknown[] => [[...sizes], sizes.map(() => 0)];

/** Two lists, equally long: together they are one item. */
export default {
  draw: (random, { items }) => {
    const target = random.list(items, () => random.between(-3, 3));
    return [target.map((value) => value + random.between(-4, 4)), target];
  },
  extremes: () => [0, 1e-9, -1e9].map((size) => residual([size])),
} satisfies OwnSamples;
