import type { OwnSamples } from '../own.ts';

/** The loss is largest where the true class is opposite and another at the center, the slope beside cos θ = ±1. */
export default {
  extremes: () => [-1, -1 + 1e-12, 0, 1 - 1e-12, 1].flatMap((own) => [-1, 0, 1].flatMap((other) => [[[[own, other]], [0]], [[[other, own, other]], [1]]])),
  settings: [{ scale: 1e3, margin: 0.5 }],
} satisfies OwnSamples;
