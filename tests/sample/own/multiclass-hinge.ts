import type { OwnSamples } from '../own.ts';

export default {
  variants: [
    { name: 'squared', options: { p: 2 } },
    { name: 'squared, the nearest alone', options: { p: 2, crammerSinger: true } },
  ],
} satisfies OwnSamples;
