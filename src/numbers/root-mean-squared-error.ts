import { meanAbsoluteError, meanSquaredError, rootMeanSquaredError } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on the root mean squared error prints, and how each comes about. */

const residuals = [0.5, 3, -2, 1];
const zeros = [0, 0, 0, 0];
const sample = [1, 2, 3, 4, 100];

const sumOf = (grad: ArrayLike<number>) => Array.from(grad).reduce((sum, part) => sum + part, 0);
const lengthOf = (grad: ArrayLike<number>) => Math.hypot(...Array.from(grad));
const scaled = (factor: number) => residuals.map((residual) => factor * residual);
const lossOf = (constant: number, data: readonly number[]) => rootMeanSquaredError(data.map(() => constant), data);

/** Every way to take `size` targets out of the sample. */
function batchesOf(size: number, data: readonly number[] = sample): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return data.flatMap((first, i) => batchesOf(size - 1, data.slice(i + 1)).map((rest) => [first, ...rest]));
}

/** The constant at which the average of the losses of all batches of one size is smallest: its slope changes sign there. */
function fitByBatches(size: number): number {
  const batches = batchesOf(size);
  const slope = (constant: number) =>
    batches.reduce((sum, batch) => sum + sumOf(lossOf(constant, batch).grad), 0);
  let [low, high] = [1, 100];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    [low, high] = slope(middle) < 0 ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}

/** Descent at a fixed rate on targets that one constant fits exactly. */
const descend = (loss: typeof rootMeanSquaredError | typeof meanSquaredError) =>
  gradientDescent(([constant]) => {
    const { value, grad } = loss([constant!, constant!, constant!], [5, 5, 5]);
    return { value, grad: [sumOf(grad)] };
  }, [4.75], { steps: 20, rate: 0.2 }).map(({ parameters }) => parameters[0]!);

export const numbers = {
  rmse: () => rootMeanSquaredError(residuals, zeros).value,
  mse: () => meanSquaredError(residuals, zeros).value,
  mae: () => meanAbsoluteError(residuals, zeros).value,
  'gradient-length': () => lengthOf(rootMeanSquaredError(residuals, zeros).grad),
  'gradient-length-times-million': () => lengthOf(rootMeanSquaredError(scaled(1e6), zeros).grad),
  'mse-gradient-length': () => lengthOf(meanSquaredError(residuals, zeros).grad),
  'mse-gradient-length-times-million': () => lengthOf(meanSquaredError(scaled(1e6), zeros).grad),
  'ratio-for-normal-errors': () => Math.sqrt(Math.PI / 2),
  'ratio-for-laplace-errors': () => Math.SQRT2,
  'batches-of-1': () => fitByBatches(1),
  'batches-of-2': () => fitByBatches(2),
  'batches-of-4': () => fitByBatches(4),
  'full-batch': () => fitByBatches(5),
  'mean-of-two-roots': () => (rootMeanSquaredError([3], [0]).value + rootMeanSquaredError([1], [0]).value) / 2,
  'root-of-both': () => rootMeanSquaredError([3, 1], [0, 0]).value,
  'step-1': () => descend(rootMeanSquaredError)[1]!,
  'step-2': () => descend(rootMeanSquaredError)[2]!,
  'mse-step-1': () => descend(meanSquaredError)[1]!,
  'mse-step-2': () => descend(meanSquaredError)[2]!,
  'mse-step-3': () => descend(meanSquaredError)[3]!,
};

export const checks = {
  'ten-times': () => [10, 1, 100].indexOf(Math.round(
    lengthOf(rootMeanSquaredError(scaled(10), zeros).grad) / lengthOf(rootMeanSquaredError(residuals, zeros).grad))),
  'batch-of-one': () => [22, 3, 100].indexOf(Math.round(fitByBatches(1))),
};
