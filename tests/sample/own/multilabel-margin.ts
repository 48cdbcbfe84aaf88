import type { Random } from '../random.ts';
import type { OwnSamples } from '../own.ts';

/** Some of the classes in any order, none twice, then −1, and after it whatever comes: it is not read. */
function targets(random: Random, classes: number): number[] {
  const ids = Array.from({ length: classes }, (_, id) => id).sort(() => random.between(-1, 1));
  const own = random.integer(0, classes);
  return ids.map((id, place) => (place < own ? id : place === own ? -1 : random.integer(-1, classes - 1)));
}

const row = (length: number, fill: number, ...first: number[]): number[] => Array.from({ length }, (_, place) => first[place] ?? fill);

/** The slope is largest in the score of the only class of a row among many, and in that of the only other one. */
export default {
  draw: (random, { items, width }) => [random.list(items, () => random.list(width, () => random.between(-3, 3))), random.list(items, () => targets(random, width))],
  extremes: () => [-1e6, -1, 0, 1, 1e6].flatMap((score) => [2, 1000].map((classes) => [[row(classes, 0, score)], [row(classes, -1, 0)]])),
} satisfies OwnSamples;
