import type { OwnSamples } from '../own.ts';

/** It grows as slowly as a squared logarithm: only huge amounts come near the end of its range. */
const amounts = [0, 1e-9, 1, 1e9, 1e300];

export default {
  extremes: () => amounts.flatMap((prediction) => amounts.map((target) => [[prediction], [target]])),
} satisfies OwnSamples;
