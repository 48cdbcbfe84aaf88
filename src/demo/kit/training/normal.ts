import { philox } from '#training/philox';

/** The ith of independent normal numbers of a seed: the same for everyone (Box and Muller). */
export function normal(i: number, seed: number): number {
  const [a, b] = philox([i, 0, 0, 0], [seed, 0]).map((word) => (word + 0.5) / 2 ** 32) as [number, number];
  return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
}
