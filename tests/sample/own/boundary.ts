import type { OwnSamples } from '../own.ts';

/** A long line with one pixel of the other kind at its end: as far from a border as can be. */
export default {
  extremes: () => [[0, 1], [1, 0]].map(([most, last]) => {
    const target = Array.from({ length: 4000 }, (_, i) => (i === 3999 ? last! : most!));
    return [[target.map(() => 1)], [target]];
  }),
  variants: [{ name: 'lines of one pixel', options: { width: 1 } }],
} satisfies OwnSamples;
