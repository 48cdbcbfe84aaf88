import type { OwnSamples } from '../own.ts';

/** The same distribution twice, and one that all but rules out what is certain. */
export default { extremes: () => [[[[0, -2000]], [[1, 0]]], [[[-2000, 0]], [[1, 0]]]] } satisfies OwnSamples;
