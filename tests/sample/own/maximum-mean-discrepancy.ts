import type { OwnSamples } from '../own.ts';
import type { Random } from '../random.ts';

/** Two points or more a cloud, as the unbiased estimate asks for, and every kernel. */
export default {
  draw: (random: Random, { items, width }) => [0, 1].map(() => random.list(items + random.integer(1, 2), () => random.list(width, () => random.between(-3, 3)))),
  variants: [
    { name: 'laplacian', options: { kernel: 'laplacian' } },
    { name: 'energy', options: { kernel: 'energy' } },
    { name: 'laplacian, unbiased', options: { kernel: 'laplacian', unbiased: true } },
  ],
} satisfies OwnSamples;
