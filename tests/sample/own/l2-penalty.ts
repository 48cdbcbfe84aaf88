import type { OwnSamples } from '../own.ts';

/** A penalty comes near 0 only where every coefficient is 0. */
export default { extremes: () => [[[0, 0]], [[1e9, -1]]] } satisfies OwnSamples;
