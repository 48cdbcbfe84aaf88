import { categoricalCrossEntropy, gaussianNll, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on entropy prints, and how each comes about. */

/** The log loss of a forecast that states the true probabilities. */
const entropy = (p: number[]) => categoricalCrossEntropy(p.map(Math.log), p).value;
const bits = (nats: number) => nats / Math.LN2;
/** The loss of equal logits, whichever of the classes is right. */
const knowingNothing = (classes: number) => sparseCategoricalCrossEntropy(Array(classes).fill(0), [0]).value;

export const numbers = {
  coin: () => entropy([0.5, 0.5]),
  'coin-bits': () => bits(entropy([0.5, 0.5])),
  biased: () => entropy([0.9, 0.1]),
  'biased-bits': () => bits(entropy([0.9, 0.1])),
  three: () => entropy([0.7, 0.2, 0.1]),
  'three-bits': () => bits(entropy([0.7, 0.2, 0.1])),
  ten: () => knowingNothing(10),
  'ten-bits': () => bits(knowingNothing(10)),
  'nats-per-bit': () => entropy([0.5, 0.5]) / bits(entropy([0.5, 0.5])),
  thousand: () => knowingNothing(1000),
  vocabulary: () => knowingNothing(50257),
  perplexity: () => Math.exp(2),
  // The expected squared residual is the variance itself.
  differential: () => gaussianNll([0.1], [0], [0.01], { full: true }).value,
};

/** The loss of a classifier whose large logit stands on a wrong class. */
const sureAndWrong = sparseCategoricalCrossEntropy([23, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1]).value;

export const checks = {
  'first-loss': () => (Math.round(sureAndWrong) === 23 && knowingNothing(10) < 23 ? 1 : 0),
};
