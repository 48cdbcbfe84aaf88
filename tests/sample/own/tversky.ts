import type { OwnSamples } from '../own.ts';

/** Every mask against every other, and objects of many sizes that are missed: with a low beta, the steepest is not the smallest. */
export default {
  extremes: () => {
    const masks = [[0, 0], [1, 0], [0, 1], [1, 1], [0], [1]];
    const missed = Array.from({ length: 40 }, (_, step) => Math.ceil(1.15 ** step)).map((size) => [[Array(size).fill(0)], [Array(size).fill(1)]]);
    return [...masks.flatMap((p) => masks.filter((t) => t.length === p.length).map((t) => [[p], [t]])), ...missed];
  },
  settings: [
    { alpha: 0, beta: 1, smooth: 1 }, { alpha: 0, beta: 1.5, smooth: 1 }, { alpha: 0, beta: 4, smooth: 3 },
    { alpha: 0, beta: 0.1, smooth: 1 }, { alpha: 0, beta: 0.05, smooth: 0.5 }, { alpha: 0, beta: 0.32, smooth: 6 }, { alpha: 0, beta: 0.2, smooth: 0.5 },
  ],
} satisfies OwnSamples;
