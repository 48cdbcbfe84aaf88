import type { OwnSamples } from '../own.ts';

/** Rows that are wrong by every small margin, where the slope is largest, and by large ones. */
export default {
  extremes: () => [...Array.from({ length: 81 }, (_, step) => step / 8 - 8), -1e6, -40, 40, 1e6].map((logit) => [[[logit, 0]], [[1, 0]]]),
} satisfies OwnSamples;
