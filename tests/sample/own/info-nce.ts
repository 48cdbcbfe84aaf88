import { embedding } from '../embedding.ts';
import type { OwnSamples } from '../own.ts';

/** The loss is largest where every query points at the other's key, the slope at the shortest embeddings. */
export default {
  draw: (random, { items, width }) => [random.list(items, () => embedding(random, width)), random.list(items, () => embedding(random, width))],
  extremes: () => [1e-6, 1].flatMap((length) => [1, -1].map((sign) => [[[length, 0], [-length, 0]], [[sign, 0.2], [-sign, 0.1]]])),
  settings: [{ temperature: 1e-3 }],
} satisfies OwnSamples;
