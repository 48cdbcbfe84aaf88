import { binaryCrossEntropyWithLogits, logCosh, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on numerical stability prints, and how each comes about. */

/** From which logit on a sigmoid is exactly 1, when every step is rounded to a number format. */
function saturates(round: (x: number) => number): number {
  let [below, above] = [0, 100];
  for (let halving = 0; halving < 60; halving++) {
    const logit = (below + above) / 2;
    const sigmoid = round(1 / round(1 + round(Math.exp(-logit))));
    [below, above] = sigmoid === 1 ? [below, logit] : [logit, above];
  }
  return above;
}

const gap50 = sparseCategoricalCrossEntropy([50, 0], [0]);
const wrong20 = binaryCrossEntropyWithLogits([20], [0]);

export const numbers = {
  'log-cosh-large': () => logCosh([800], [0]).value,
  'log-cosh-naive': () => Math.log(Math.cosh(1e-8)),
  'log-cosh-small': () => logCosh([1e-8], [0]).value,
  'bce-40': () => binaryCrossEntropyWithLogits([40], [0]).value,
  'ce-right': () => sparseCategoricalCrossEntropy([1000, 0], [0]).value,
  'ce-wrong': () => sparseCategoricalCrossEntropy([1000, 0], [1]).value,
  'saturates-64': () => saturates((x) => x),
  'saturates-32': () => saturates(Math.fround),
  'gap-50': () => gap50.value,
  'gap-50-gradient': () => gap50.grad[0]!,
  'cap-7': () => -Math.log(1e-7),
  'cap-9': () => -Math.log(0 + 1e-9),
  'cap-12': () => -Math.log(0 + 1e-12),
  'bce-20': () => wrong20.value,
  'bce-20-gradient': () => wrong20.grad[0]!,
};

export const checks = {
  saturation: () => [17, 89, 710].findIndex((logit) => Math.abs(logit - saturates(Math.fround)) < 1),
};
