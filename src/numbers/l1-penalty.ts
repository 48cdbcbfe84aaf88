import { huber, l1Penalty, l2Penalty } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on the L1 penalty prints, and how each comes about. */

/** Half the squared distance of one coefficient to the value that the data ask for, plus the penalty. */
const objective = (penalty: typeof l1Penalty | typeof l2Penalty, wanted: number, strength: number) => ([w]: Float64Array | readonly number[]) => {
  const { value, grad } = penalty([w!], { strength });
  return { value: (w! - wanted) ** 2 / 2 + value, grad: [w! - wanted + grad[0]!] };
};

/** Where the objective is smallest: its slope changes sign there. */
function minimum(penalty: typeof l1Penalty | typeof l2Penalty, wanted: number, strength = 0.5): number {
  let [low, high] = [-1, wanted + 1];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    [low, high] = objective(penalty, wanted, strength)([middle]).grad[0]! < 0 ? [middle, high] : [low, middle];
  }
  return Math.round((low + high) / 2 * 1e12) / 1e12;
}

/** Plain descent at rate 0.1 on the coefficient whose minimum is 0. */
const descent = gradientDescent(objective(l1Penalty, 0.3, 0.5), [0.3], { steps: 200, rate: 0.1 }).map(({ parameters }) => parameters[0]!);
const lateSizes = descent.slice(150).map(Math.abs);

/** The proximal step: descend on the data alone, then shrink by rate times strength and stop at 0. */
const proximal = (steps: number) => {
  let w = 0.3;
  for (let step = 0; step < steps; step++) {
    const moved = w - 0.1 * (w - 0.3);
    w = Math.sign(moved) * Math.max(0, Math.abs(moved) - 0.1 * 0.5);
  }
  return w;
};

export const numbers = {
  value: () => l1Penalty([3, -4], { strength: 0.5 }).value,
  'l1-of-small': () => minimum(l1Penalty, 0.3),
  'l1-of-two': () => minimum(l1Penalty, 2),
  'l1-of-ten': () => minimum(l1Penalty, 10),
  'l2-of-small': () => minimum(l2Penalty, 0.3),
  'l2-of-two': () => minimum(l2Penalty, 2),
  'l2-of-ten': () => minimum(l2Penalty, 10),
  'slope-l1-small': () => l1Penalty([0.001], { strength: 0.1 }).grad[0]!,
  'slope-l2-small': () => l2Penalty([0.001], { strength: 0.1 }).grad[0]!,
  'largest-late': () => Math.max(...lateSizes),
  proximal: () => proximal(40),
  'twins-l1': () => l1Penalty([1.5, 0], { strength: 0.5 }).value,
  'twins-l1-shared': () => l1Penalty([0.75, 0.75], { strength: 0.5 }).value,
  'twins-l2': () => l2Penalty([1.5, 0], { strength: 0.5 }).value,
  'twins-l2-shared': () => l2Penalty([0.75, 0.75], { strength: 0.5 }).value,
  'many-l1': () => l1Penalty(new Float64Array(1e6).fill(0.02), { strength: 1e-4 }).value,
  'huber-inside': () => huber([3], [0]).value,
};

export const checks = {
  'where-is-the-minimum': () => [0.3, 0.2, 0].findIndex((w) => Math.abs(minimum(l1Penalty, 0.3) - w) < 1e-9),
  'does-descent-arrive': () => [Math.max(...lateSizes) === 0, Math.max(...lateSizes) > 0].indexOf(true),
};
