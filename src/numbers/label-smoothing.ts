import { categoricalCrossEntropy, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on label smoothing prints, and how each comes about. */

const labelSmoothing = 0.1;
/** The true class leads all others by a gap. */
const led = (classes: number, gap: number) => [gap, ...Array<number>(classes - 1).fill(0)];
const loss = (classes: number, gap: number) => sparseCategoricalCrossEntropy(led(classes, gap), [0], { labelSmoothing });

/** Where the gradient on the true class changes its sign. */
function bestGap(classes: number): number {
  let [low, high] = [0, 50];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    [low, high] = loss(classes, middle).grad[0]! < 0 ? [middle, high] : [low, middle];
  }
  return low;
}
const floor = (classes: number) => loss(classes, bestGap(classes)).value;

const logits = [2, 1, -1];
/** What is subtracted from the probabilities in the gradient is the target. */
const smoothedTarget = (c: number) =>
  categoricalCrossEntropy(logits, [0, 0, 1]).grad[c]! - categoricalCrossEntropy(logits, [1, 0, 0], { labelSmoothing }).grad[c]! + (c === 2 ? 1 : 0);

export const numbers = {
  'gap-2': () => bestGap(2),
  'gap-10': () => bestGap(10),
  'gap-1000': () => bestGap(1000),
  'floor-2': () => floor(2),
  'floor-10': () => floor(10),
  'floor-1000': () => floor(1000),
  'too-sure': () => sparseCategoricalCrossEntropy([20, 0, 0], [0], { labelSmoothing }).grad[0]!,
  unsmoothed: () => sparseCategoricalCrossEntropy([20, 0, 0], [0]).grad[0]!,
  smoothed: () => sparseCategoricalCrossEntropy(logits, [0], { labelSmoothing }).value,
  plain: () => sparseCategoricalCrossEntropy(logits, [0]).value,
  'target-right': () => smoothedTarget(0),
  'target-rest': () => smoothedTarget(1),
};

export const checks = {
  direction: () => 1 + Math.sign(sparseCategoricalCrossEntropy([20, 0, 0], [0], { labelSmoothing }).grad[0]!),
};
