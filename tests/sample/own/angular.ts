import type { OwnSamples } from '../own.ts';

/** The widest triangle has the negative between anchor and positive, the narrowest far off. */
export default {
  extremes: () => [1e-9, 1, 1e6].flatMap((half) => [0, 1e-9, 1e9].map((height) => [[[half, 0]], [[-half, 0]], [[0, height]]])),
} satisfies OwnSamples;
