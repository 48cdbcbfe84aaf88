import type { OwnSamples } from '../own.ts';

/** Every mask against every other, and objects found but for almost nothing: there the slope has no end. */
export default {
  extremes: () => {
    const masks = [[0, 0], [1, 0], [0, 1], [1, 1], [0], [1]];
    return [
      ...masks.flatMap((p) => masks.filter((t) => t.length === p.length).map((t) => [[p], [t]])),
      ...[1e-9, 1e-100, 1e-300].map((nothing) => [[[1, nothing]], [[1, 0]]]),
    ];
  },
} satisfies OwnSamples;
