import type { OwnSamples } from '../own.ts';

/** Images between black and white, which every likelihood takes. */
export default {
  draw: (random, { items, width }) => {
    const image = (low: number) => random.list(width, () => random.between(low, 1 - low));
    return [random.list(items, () => image(0.05)), random.list(items, () => image(0))];
  },
  extremes: () => [0, 1e-9, 1, -40, 1e6].map((error) => [[[error, 0]], [[0, 0]]]),
  variants: [{ name: 'l1', options: { likelihood: 'l1' } }, { name: 'bernoulli', options: { likelihood: 'bernoulli' } }],
} satisfies OwnSamples;
