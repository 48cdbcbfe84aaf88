import type { OwnSamples } from '../own.ts';

/** A reward has no bound: it makes the target as far away as it likes. */
export default {
  extremes: () => [-1e6, -40, 0, 40, 1e6].map((reward) => [[[0, 0]], [0], [reward], [[0, 0]], [0]]),
} satisfies OwnSamples;
