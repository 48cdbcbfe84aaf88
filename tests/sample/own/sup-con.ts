import { embedding } from '../embedding.ts';
import type { OwnSamples } from '../own.ts';

/** The loss is largest where a row is opposite its own class and beside another, the slope at the shortest embeddings. */
export default {
  draw: (random, { items, width }) => [random.list(items, () => embedding(random, width)), random.list(items, () => random.integer(0, 1))],
  extremes: () => [1e-6, 1].flatMap((length) => [[0, 1, 0], [0, 0, 1]].map((target) => [[[length, 0], [-1, 0.1], [1, 0.2]], target])),
  settings: [{ temperature: 1e-3 }],
} satisfies OwnSamples;
