import type { OwnSamples } from '../own.ts';

/** An advantage has no bound, and the loss grows with it. */
export default {
  extremes: () => [-1e6, -1, 1, 1e6].flatMap((advantage) => [0, 40, -40].map((logit) => [[[logit, 0]], [0], [advantage]])),
} satisfies OwnSamples;
