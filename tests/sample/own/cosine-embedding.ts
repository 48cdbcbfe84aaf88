import type { OwnSamples } from '../own.ts';

/** The slope is largest at the shortest embeddings, the loss at opposite ones: (1, 5) has a direction a little longer than 1. */
export default {
  extremes: () => [
    [[[1, 5]], [[-1, -5]], [1]],
    ...[1, -1].flatMap((target) => [1e-6, 1, 1e6].flatMap((length) => [[1, 0], [-1, 0], [0, 1]].map((second) => [[[length, 0]], [second], [target]]))),
  ],
} satisfies OwnSamples;
