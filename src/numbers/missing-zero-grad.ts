import { meanSquaredError } from 'lossary';
import { gradientDescent, sgd } from 'lossary/training';

/** The loss w², whose slope is 2w. */
const slope = (w: number) => meanSquaredError([w], [0]).grad[0]!;

function descend(steps: number, rate: number, cleared: boolean): number[] {
  const path = [1];
  let accumulated = 0;
  for (let step = 0; step < steps; step++) {
    accumulated = (cleared ? 0 : accumulated) + slope(path[step]!);
    path.push(path[step]! - rate * accumulated);
  }
  return path;
}
const right = (steps: number, rate = 0.1) => descend(steps, rate, true)[steps]!;
const wrong = (steps: number, rate = 0.1) => descend(steps, rate, false)[steps]!;
const withOptimizer = (steps: number, rate: number, momentum: number) =>
  gradientDescent(([w]) => meanSquaredError([w!], [0]), [1], { steps, rate, optimizer: sgd({ momentum }), keep: 'last' })
    .at(-1)!.parameters[0]!;
const momentum = (steps: number) => withOptimizer(steps, 0.1, 1);

/** The numbers that the page on a missing zero_grad prints, and how each comes about. */
export const numbers = {
  'right-1': () => right(1),
  'right-2': () => right(2),
  'right-3': () => right(3),
  'right-6': () => right(6),
  'right-1000': () => right(1000),
  'wrong-1': () => wrong(1),
  'wrong-2': () => wrong(2),
  'wrong-3': () => wrong(3),
  'wrong-6': () => wrong(6),
  'wrong-1000': () => wrong(1000),
  'momentum-1': () => momentum(1),
  'momentum-2': () => momentum(2),
  'momentum-3': () => momentum(3),
  'momentum-6': () => momentum(6),
  'momentum-1000': () => momentum(1000),
  'swing': () => Math.max(...descend(1000, 0.1, false).slice(900).map(Math.abs)),
  'fast-right-6': () => right(6, 1.5),
  'fast-wrong-6': () => wrong(6, 1.5),
  'explode-wrong-20': () => Math.max(...descend(20, 2.1, false).map(Math.abs)),
};

const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

export const checks = {
  'same-as': () => [right(6, 0.2), momentum(6), withOptimizer(6, 0.1, 0)].findIndex((w) => same(w, wrong(6))),
};
