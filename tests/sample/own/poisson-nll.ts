import type { OwnSamples } from '../own.ts';

/** Predictions that are logarithms of rates and rates alike, since `logInput` may say either. */
export default {
  draw: (random, { items }) => [random.list(items, () => random.between(0.1, 3)), random.list(items, () => random.between(0.1, 5))],
  extremes: () => [[[Math.log(1e3)], [1e3]], [[40], [0]], [[-40], [1e9]]],
} satisfies OwnSamples;
