import { dice, huber, meanSquaredError, sparseCategoricalCrossEntropy, type LossResult } from 'lossary';
import { adam, batches, cosineDecay, gradientDescent, sigmoid, sigmoidBackward } from 'lossary/training';

const x = [0, 1, 2, 3, 4, 5];
const y = [1, 3, 5, 7, 9, 40];
const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);

/** The line of the listing, fitted with a loss: slope and intercept. */
const line = (loss: (prediction: readonly number[], target: readonly number[]) => LossResult) => {
  const rows = batches(x.length, { size: 3, seed: 1 });
  return gradientDescent(([w, b], step) => {
    const batch = Array.from(rows(step));
    const { value, grad } = loss(batch.map((i) => w! * x[i]! + b!), batch.map((i) => y[i]!));
    return { value, grad: [sum(batch.map((i, k) => grad[k]! * x[i]!)), sum(Array.from(grad))] };
  }, [0, 0], { steps: 2000, rate: cosineDecay(0.1, { steps: 2000 }), optimizer: adam(), keep: 'last' }).at(-1)!.parameters;
};

const logit = [[2, 0, -1], [0, 1, 0]];
const crossEntropy = (weight?: readonly number[]) =>
  sparseCategoricalCrossEntropy(logit, [0, 2], { labelSmoothing: 0.1, ...(weight && { weight }) });

/** Three elements with loss 1 each under mean squared error, of which weights leave two. */
const weighted = (loss: typeof huber | typeof meanSquaredError) => loss([1, 1, 1], [0, 0, 0], { weight: [1, 1, 0] }).value;
const slope = sigmoidBackward([3, 1, -2, -2], dice(sigmoid([3, 1, -2, -2]), [1, 1, 0, 0]).grad);

/** The numbers that the guide to using the library prints, and how each comes about. */
export const numbers = {
  'slope-huber': () => line((prediction, target) => huber(prediction, target))[0]!,
  'slope-squared': () => line((prediction, target) => meanSquaredError(prediction, target))[0]!,
  'sure-slope': () => slope[0]!,
  'unsure-slope': () => slope[1]!,
  'weighted-squared': () => weighted(meanSquaredError),
  'weighted-huber': () => weighted(huber),
  'port': () => crossEntropy([1, 1, 3]).value,
  'port-forgotten': () => crossEntropy().value,
};

export const checks = {
  'batch-of-weights': () => [1, 2 / 3, 0.5].findIndex((value) => value === weighted(meanSquaredError)),
};
