import type { OwnSamples } from '../own.ts';

/** One or two pixels, right and wrong, near the margin and far from it. */
export default {
  extremes: () => {
    const targets = [[0, 0], [1, 0], [1, 1], [0], [1]];
    return targets.flatMap((target) => [-1e6, -1, 0, 1, 1e6].map((logit) => [[target.map(() => logit)], [target]]));
  },
} satisfies OwnSamples;
