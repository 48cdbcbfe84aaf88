import type { OwnSamples } from '../own.ts';

/** The slope is largest where there is but one class. */
export default {
  extremes: () => [0, 40, -40, 1e6, -1e6].flatMap((logit) => [0, 0.5, 1].map((target) => [[[logit]], [[target]]])),
} satisfies OwnSamples;
