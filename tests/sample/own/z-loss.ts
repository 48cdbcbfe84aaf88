import type { OwnSamples } from '../own.ts';

/** One logit far above or below the other: a coefficient of 1e-4 takes a far one to be steep. */
export default { extremes: () => [0, -Math.log(2), 40, -40, 1e6, -1e6, 1e9, -1e9].map((value) => [[[value, -Math.log(2)]]]) } satisfies OwnSamples;
