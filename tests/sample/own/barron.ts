import type { OwnSamples } from '../own.ts';

/** For alpha just above 1 slopes have no bound, but grow so slowly that only huge residuals show it. */
export default {
  extremes: () => [0, 1e-9, -1e-9, 30, -1e9, 1e300, -1e300].map((residual) => [[residual], [0]]),
} satisfies OwnSamples;
