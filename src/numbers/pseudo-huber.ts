import { huber, logCosh, pseudoHuber } from 'lossary';

/** The numbers that the page on the Pseudo-Huber loss prints, and how each comes about. */

const at = (residual: number, delta = 1) => pseudoHuber([residual], [0], { delta });
const huberAt = (residual: number, delta = 1) => huber([residual], [0], { delta });

/** The second derivative, from the slope on both sides. */
const curvature = (residual: number, delta = 1, h = 1e-4) =>
  (at(residual + h, delta).grad[0]! - at(residual - h, delta).grad[0]!) / (2 * h);

/** Newton's step from a residual: to the minimum of the parabola with this slope and curvature. */
const newton = (residual: number) => residual - at(residual).grad[0]! / curvature(residual);

/** The constant with the smallest loss for 1, 2, 3, 4, 100: its slope changes sign there. */
function fit(delta: number): number {
  const sample = [1, 2, 3, 4, 100];
  const slope = (constant: number) => pseudoHuber(sample.map(() => constant), sample, { delta }).grad.reduce((sum, part) => sum + part, 0);
  let [low, high] = [1, 100];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    [low, high] = slope(middle) < 0 ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}

/** The size of the residual, in thresholds, at which the slope has reached a share of its bound. */
const reaches = (share: number) => share / Math.sqrt(1 - share ** 2);

export const numbers = {
  'value-half': () => at(0.5, 2).value,
  'huber-half': () => huberAt(0.5, 2).value,
  'value-at-delta': () => at(2, 2).value,
  'huber-at-delta': () => huberAt(2, 2).value,
  'value-far': () => at(10, 2).value,
  'huber-far': () => huberAt(10, 2).value,
  'slope-half': () => at(0.5, 2).grad[0]!,
  'huber-slope-half': () => huberAt(0.5, 2).grad[0]!,
  'slope-at-delta': () => at(2, 2).grad[0]!,
  'huber-slope-at-delta': () => huberAt(2, 2).grad[0]!,
  'slope-far': () => at(10, 2).grad[0]!,
  'huber-slope-far': () => huberAt(10, 2).grad[0]!,
  'share-at-delta': () => at(1).grad[0]!,
  'reaches-95': () => reaches(0.95),
  'tail-pseudo': () => at(10).value,
  'tail-log-cosh': () => logCosh([10], [0]).value,
  'tail-huber': () => huberAt(10).value,
  'curvature-at-delta': () => curvature(1),
  'newton-inside': () => newton(0.9),
  'newton-outside': () => newton(1.1),
  'newton-outside-twice': () => newton(newton(1.1)),
  'curvature-at-19': () => curvature(19),
  'curvature-of-32': () => 32 * curvature(19),
  'fit-1': () => fit(1),
  'fit-10': () => fit(10),
  'fit-50': () => fit(50),
  recipe: () => pseudoHuber([3, 0], [0, 0], { delta: 4 }).value,
  'naive-tiny': () => Math.sqrt(1 + 1e-8 ** 2) - 1,
  'vector-form': () => Math.sqrt(3 ** 2 + 4 ** 2 + 1) - 1,
  'element-form': () => pseudoHuber([3, 4], [0, 0], { reduction: 'sum' }).value,
  'eps-as-written': () => 0.01 / Math.sqrt(0.01 ** 2 + 1e-3),
  'eps-squared': () => 0.01 / Math.sqrt(0.01 ** 2 + 1e-3 ** 2),
};

export const checks = {
  newton: () => [Math.abs(newton(1.1)) < 1e-3, Math.abs(newton(1.1)) < 1.1, Math.abs(newton(1.1)) > 1.1].lastIndexOf(true),
  'slope-where-they-meet': () => [1, 0.71, 0.5].indexOf(Math.round(100 * at(1).grad[0]!) / 100),
};
