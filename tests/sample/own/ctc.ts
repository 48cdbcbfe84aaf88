import type { OwnSamples } from '../own.ts';

/** The labels as good as certain, and as good as impossible. */
export default {
  extremes: () => [1e3, -1e3].map((far) => [[[[0, far], [far, 0], [0, far]]], [[1, 1]]]),
} satisfies OwnSamples;
