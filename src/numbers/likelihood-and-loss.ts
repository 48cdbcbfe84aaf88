import { barron, binaryCrossEntropyWithLogits, gaussianNll, meanAbsoluteError, meanSquaredError, poissonNll, type LossResult } from 'lossary';
import { gradientDescent, sigmoid, sigmoidBackward } from 'lossary/training';

/** The numbers that the page on likelihood and loss prints, and how each comes about. */

const normal = (residual: number, variance: number) => gaussianNll([residual], [0], [variance], { full: true }).value;
/** A Cauchy density of scale 1, without its constant: ln(1 + e²). */
const cauchy = (residual: number) => barron([residual], [0], { alpha: 0, scale: Math.SQRT1_2 }).value;

/** Squared error on the probability of a logit, by the chain rule. */
function squareOfSigmoid(logit: number) {
  const probability = sigmoid([logit]);
  const { value, grad } = meanSquaredError(probability, [1]);
  return { value, grad: sigmoidBackward([logit], grad) };
}
const crossEntropy = (logit: number) => binaryCrossEntropyWithLogits([logit], [1]);

/** How many steps of rate 1 lead from a logit of −6 past 0, a probability of one half. */
const stepsOf = (loss: (logit: number) => Pick<LossResult, 'value' | 'grad'>) =>
  gradientDescent(([logit]) => loss(logit!), [-6], { steps: 1000, rate: 1 })
    .findIndex(({ parameters }) => parameters[0]! > 0);

/** The likelihood with the variance that fits best, the mean of the squares. */
const fitted = (residuals: number[]) => {
  const zeros = residuals.map(() => 0);
  const { value: variance } = meanSquaredError(residuals, zeros);
  return gaussianNll(residuals, zeros, residuals.map(() => variance), { full: true }).value;
};

export const numbers = {
  laplace: () => meanAbsoluteError([2], [0]).value + Math.LN2,
  'normal-constant': () => normal(0, 1),
  normal: () => normal(2, 1),
  'cauchy-10': () => cauchy(10),
  'cauchy-100': () => cauchy(100),
  'bernoulli-gradient': () => binaryCrossEntropyWithLogits([Math.log(4)], [1]).grad[0]!,
  'poisson-gradient': () => poissonNll([Math.log(2)], [3]).grad[0]!,
  'poisson-plain': () => poissonNll([2], [3], { logInput: false }).grad[0]!,
  'square-gradient': () => squareOfSigmoid(-8).grad[0]!,
  'bce-gradient': () => crossEntropy(-8).grad[0]!,
  'square-steps': () => stepsOf(squareOfSigmoid),
  'bce-steps': () => stepsOf(crossEntropy),
  negative: () => normal(0, 0.01),
  doubled: () => fitted([2, -4, 1, 6]) - fitted([1, -2, 0.5, 3]),
};

/** How much more the loss of a residual of 10⁶ is than that of 10³, against what a logarithm would add. */
const growth = [(e: number) => normal(e, 1), (e: number) => meanAbsoluteError([e], [0]).value, cauchy].map((loss) => loss(1e6) - loss(1e3));

export const checks = {
  'log-tail': () => growth.findIndex((more) => more < 2.1 * Math.log(1e3)),
};
