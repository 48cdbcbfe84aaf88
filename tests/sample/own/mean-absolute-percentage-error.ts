import type { OwnSamples } from '../own.ts';

/** The steepest is a target of 0. */
export default {
  extremes: () => [0, 1e-9, 1, 1e9].flatMap((size) => [[[size], [0]], [[-size], [1]]]),
} satisfies OwnSamples;
