import type { OwnSamples } from '../own.ts';

/** A class as unlikely as its logarithm can say, which no probability that is a double can. */
export default { extremes: () => [[[[0, -1e6]], [0]], [[[0, -1e6]], [1]]] } satisfies OwnSamples;
