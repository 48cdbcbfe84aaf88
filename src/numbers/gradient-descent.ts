import { meanSquaredError } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on gradient descent prints, and how each comes about. */

/** One weight on its way from 0 to 7. */
const weightAfter = (steps: number, rate: number) =>
  gradientDescent((w) => meanSquaredError(w, [7]), [0], { steps, rate, keep: 'last' }).at(-1)!.parameters[0]!;

const x = [0, 1, 2, 3, 4];
const y = x.map((at) => 3.3 * at + 5.3);
/** The loss of a line, by its slope and intercept. */
function line([slope, intercept]: ArrayLike<number> & Iterable<number>) {
  const { value, grad } = meanSquaredError(x.map((at) => slope! * at + intercept!), y);
  return { value, grad: [grad.reduce((sum, g, i) => sum + g * x[i]!, 0), grad.reduce((sum, g) => sum + g, 0)] };
}
const lossAfter200 = (rate: number) => gradientDescent(line, [0, 0], { steps: 200, rate, keep: 'last' }).at(-1)!.value;

/** The curvatures of the line: eigenvalues of its second derivatives, which are differences of gradients. */
function curvatures(): [number, number] {
  const [at, right, up] = [line([0, 0]).grad, line([1, 0]).grad, line([0, 1]).grad];
  const [a, b, d] = [right[0]! - at[0]!, right[1]! - at[1]!, up[1]! - at[1]!];
  const root = Math.hypot((a - d) / 2, b);
  return [(a + d) / 2 + root, (a + d) / 2 - root];
}

export const numbers = {
  slow: () => weightAfter(10, 0.05),
  exact: () => weightAfter(1, 0.5),
  overshooting: () => weightAfter(10, 0.95),
  diverging: () => weightAfter(10, 1.05),
  steep: () => curvatures()[0],
  flat: () => curvatures()[1],
  limit: () => 2 / curvatures()[0],
  'line-good': () => lossAfter200(0.1),
  'line-bad': () => lossAfter200(0.16),
};

export const checks = {
  'line-rate': () => (lossAfter200(0.16) > line([0, 0]).value ? 2 : 0),
};
