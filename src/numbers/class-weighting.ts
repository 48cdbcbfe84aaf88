import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from 'lossary';
import { gradientDescent, sigmoid, softmax } from 'lossary/training';

/** The numbers that the page on class weights prints, and how each comes about. */

/** The probability that one logit learns from data of which the last `positives` are 1. */
function learned(negatives: number, positives: number, posWeight: number): number {
  const target = [...Array<number>(negatives).fill(0), ...Array<number>(positives).fill(1)];
  const path = gradientDescent(([logit]) => {
    const { value, grad } = binaryCrossEntropyWithLogits(target.map(() => logit!), target, { posWeight });
    return { value, grad: [grad.reduce((sum, g) => sum + g, 0)] };
  }, [0], { steps: 2000, rate: 0.5, keep: 'last' });
  return sigmoid([path.at(-1)!.parameters[0]!])[0]!;
}

const effective = (n: number, beta: number) => (1 - beta ** n) / (1 - beta);
const logits = Array.from({ length: 10 }, () => [2, 0]);
const ids = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/** What a sample of class 0 is told about class 9, if that has weight 1000 and the labels are smoothed. */
function heavyUnderSmoothing(): number {
  const weight = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1000];
  const path = gradientDescent((z) => {
    const { value, grad } = sparseCategoricalCrossEntropy(z, [0], { weight, labelSmoothing: 0.1 });
    return { value, grad: Float64Array.from(grad) };
  }, Array<number>(10).fill(0), { steps: 20000, rate: 0.05, keep: 'last' });
  return softmax(path.at(-1)!.parameters)[9]!;
}

export const numbers = {
  plain: () => learned(90, 10, 1),
  nine: () => learned(90, 10, 9),
  fifty: () => learned(90, 10, 50),
  undone: () => 0.5 / (0.5 + 9 * (1 - 0.5)),
  'effective-10': () => effective(10, 0.999),
  'effective-1000': () => effective(1000, 0.999),
  'effective-100000': () => effective(100000, 0.999),
  'ten-plain': () => sparseCategoricalCrossEntropy(logits, ids).value,
  'ten-by-weights': () => sparseCategoricalCrossEntropy(logits, ids, { weight: [1, 9] }).value,
  'ten-by-count': () => sparseCategoricalCrossEntropy(logits, ids, { weight: [1, 9], reduction: 'sum' }).value / ids.length,
  'smoothed-heavy': () => heavyUnderSmoothing(),
};

const oneClass = (weight: number[]) => sparseCategoricalCrossEntropy([[2, 0], [1, 0]], [1, 1], { weight }).value;

export const checks = {
  'coin-flip': () => [0.01, 0.5, 0.99].indexOf(Number(learned(99, 1, 99).toFixed(2))),
  'one-class-batch': () => [9, 1, 5].indexOf(Number((oneClass([1, 9]) / oneClass([1, 1])).toFixed(9))),
};
