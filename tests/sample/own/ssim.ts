import type { OwnSamples } from '../own.ts';

const size = 11;
type Image = readonly (readonly number[])[];
const image = (of: (row: number, column: number) => number): Image => Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => of(row, column)));

interface Steepest {
  readonly sigma: number;
  readonly k1: number;
  readonly k2: number;
  /** means of prediction and target over k1, then what one pixel adds to their deviations over k2; found by a general optimiser */
  readonly best: readonly [number, number, number, number];
}

const steepest = [
  { sigma: 1.5, k1: 0.01, k2: 0.03, best: [-0.031, 0.416, -0.083, 0.606] },
  { sigma: 0.6, k1: 0.01, k2: 0.03, best: [0.163, -0.801, 0.002, -0.153] },
  { sigma: 3, k1: 0.05, k2: 0.02, best: [0, -0.021, 0.185, -0.847] },
] as const satisfies readonly Steepest[];

/** Two images of one window that are flat but for the pixel in the middle, where the slope is the largest there is. */
function atTheMiddle({ sigma, k1, k2, best: [mu, nu, x, y] }: Steepest, dataRange: number): readonly [Image, Image] {
  const weights = Array.from({ length: size }, (_, at) => Math.exp(-(((at - 5) / sigma) ** 2) / 2));
  const share = (1 / weights.reduce((sum, weight) => sum + weight)) ** 2;
  const odds = share / (1 - share);
  const flatBut = (mean: number, deviation: number): Image => {
    const own = (dataRange * k2 * deviation) / Math.sqrt(odds);
    return image((row, column) => dataRange * k1 * mean + (row === 5 && column === 5 ? own : -odds * own));
  };
  return [flatBut(mu, x), flatBut(nu, y)];
}

const stripes = image((_, column) => 50 * (column % 2 === 0 ? 1 : -1) * Math.sign(column - 5));

/** Images of one window and a little larger: the same pattern with other contrast and brightness, turned round or not, and noise. */
export default {
  draw: (random, { items, width }) => {
    const [height, columns] = [items > 2 ? size + 1 : size, size - 2 + width];
    const target = random.list(height, () => random.list(columns, () => random.between(0, 1)));
    const [brightness, contrast, noise] = [random.between(0, 0.4), random.between(-1, 1), random.between(0.1, 0.6)];
    return [target.map((line) => line.map((pixel) => brightness + contrast * pixel + random.between(-noise, noise))), target];
  },
  extremes: () => [
    [stripes, stripes],
    [stripes, stripes.map((line) => line.map((pixel) => -pixel))],
    ...Array.from({ length: 96 }, (_, step) => atTheMiddle(steepest[0], 0.25 * 1.03 ** step)),
    ...steepest.map((one) => atTheMiddle(one, 1)),
  ],
  settings: steepest.slice(1).map(({ sigma, k1, k2 }) => ({ sigma, k1, k2 })),
} satisfies OwnSamples;
