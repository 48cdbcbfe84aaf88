import type { OwnSamples } from '../own.ts';

/** Some pairs lie on one line, so that a straight way may lead through distance 0, where the kink is. */
export default {
  draw: (random, { items, width }) => {
    const onLine = random.integer(0, 1) === 1;
    const row = (): number[] => Array.from({ length: width }, (_, i) => (i > 0 && onLine ? 0 : random.between(-1.5, 1.5)));
    return [random.list(items, row), random.list(items, row), random.list(items, () => random.pick([0, 1, random.between(0.05, 0.95)]))];
  },
  extremes: () => [0, 1e-9, 0.5, 3, 1e6].flatMap((distance) => [0, 1].map((target) => [[[distance, 0]], [[0, 0]], [target]])),
} satisfies OwnSamples;
