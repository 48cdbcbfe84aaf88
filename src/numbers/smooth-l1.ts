import { huber, smoothL1 } from 'lossary';

/** The numbers that the page on the Smooth L1 loss prints, and how each comes about. */

const at = (residual: number, beta: number) => smoothL1([residual], [0], { beta });
const huberAt = (residual: number, delta: number) => huber([residual], [0], { delta });

/** The constant with the smallest loss for 1, 2, 3, 4, 100: its slope changes sign there. */
function fit(beta: number): number {
  const sample = [1, 2, 3, 4, 100];
  const slope = (constant: number) => smoothL1(sample.map(() => constant), sample, { beta }).grad.reduce((sum, part) => sum + part, 0);
  let [low, high] = [1, 100];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    [low, high] = slope(middle) < 0 ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}

/** The pieces without the 1 / beta in front of the square, as some first drafts had them. */
const withoutBeta = (residual: number, beta: number) => (residual < beta ? residual ** 2 / 2 : residual - 0.5);

export const numbers = {
  'smooth-at-small': () => at(3, 0.5).value,
  'smooth-at-one': () => at(3, 1).value,
  'smooth-at-two': () => at(3, 2).value,
  'huber-at-small': () => huberAt(3, 0.5).value,
  'huber-at-one': () => huberAt(3, 1).value,
  'huber-at-two': () => huberAt(3, 2).value,
  'smooth-slope': () => at(3, 2).grad[0]!,
  'huber-slope': () => huberAt(3, 2).grad[0]!,
  'huber-slope-small': () => huberAt(3, 0.5).grad[0]!,
  'vanishing-smooth': () => at(3, 1e6).value,
  'huber-in-the-limit': () => huberAt(3, 1e6).value,
  'slope-at-one': () => at(0.1, 1).grad[0]!,
  'slope-at-ninth': () => at(0.1, 1 / 9).grad[0]!,
  'fit-1': () => fit(1),
  'fit-10': () => fit(10),
  'fit-50': () => fit(50),
  'box-mean': () => smoothL1([0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0]).value,
  'box-sum': () => smoothL1([0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0], { reduction: 'sum' }).value,
  'join-left': () => withoutBeta(2 - 1e-9, 2),
  'join-right': () => withoutBeta(2, 2),
  'join-true': () => at(2, 2).value,
};

export const checks = {
  factor: () => [1, 2, 4].indexOf(huberAt(3, 2).value / at(3, 2).value),
  ninth: () => [9, 1, 1 / 9].indexOf(Math.round(at(0.1, 1 / 9).grad[0]! / at(0.1, 1).grad[0]!)),
};
