import type { OwnSamples } from '../own.ts';

/** Divided by its length, this row is longer than 1 by two units in the last place. */
const long = [6, 4, 2, 7, 5, 3, 1, 6, 4, 2, 7, 5, 3, 1, 6, 4, 2];

/** The slope is largest at the shortest embeddings, the loss at opposite ones. */
export default {
  extremes: () => [
    [[long], [long.map((value) => -value)], [1]],
    ...[1, -1].flatMap((target) => [1e-6, 1, 1e6].flatMap((length) => [[1, 0], [-1, 0], [0, 1]].map((second) => [[[length, 0]], [second], [target]]))),
  ],
} satisfies OwnSamples;
