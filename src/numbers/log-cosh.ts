import { huber, logCosh, logCoshAt, meanAbsoluteError, meanSquaredError } from 'lossary';

/** Where a rising function crosses zero. */
function zero(rising: (x: number) => number, low: number, high: number): number {
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}
const curvature = (e: number): number => 1 - logCoshAt(e).slope ** 2;

/** The numbers that the page on the log-cosh loss prints, and how each comes about. */
export const numbers = {
  'slope-at-half': () => logCosh([0.5], [0]).grad[0]!,
  'slope-at-one': () => logCosh([1], [0]).grad[0]!,
  'slope-at-three': () => logCosh([3], [0]).grad[0]!,
  'below-huber': () => huber([50], [0]).value - logCosh([50], [0]).value,
  'answer-to-five': () => zero((constant) => [1, 2, 3, 4, 100].reduce((sum, y) => sum + logCoshAt(constant - y).slope, 0), 1, 100),
  'ln-2': () => Math.LN2,
  'curvature-at-five': () => curvature(5),
  // 1 − tanh² would cancel to 0 here.
  'curvature-at-twenty': () => 1 / Math.cosh(20) ** 2,
  'newton-diverges': () => zero((e) => logCoshAt(e).slope / curvature(e) - 2 * e, 0.5, 2),
  'overflows-above': () => Math.acosh(Number.MAX_VALUE),
  'far-out': () => logCosh([800], [0]).value,
  'wrong-parenthesis': () => Math.log(Math.cosh(1) - 1),
  'right-parenthesis': () => logCosh([0.5], [2]).value,
};

const far = [[150, -200, 1000], [0, 0, 0]] as const;
const [slopes, ...others] = [logCosh, meanSquaredError, meanAbsoluteError].map((loss) => loss(...far).grad);

export const checks = {
  scale: () => others.findIndex((grad) => grad.every((slope, i) => Math.abs(slope - slopes![i]!) < 1e-9)),
};
