import { meanSquaredError } from 'lossary';
import { adam, gradientDescent, rmsProp, sgd, type Optimizer } from 'lossary/training';

/** The numbers that the page on the learning rate prints, and how each comes about. */

/** The distance from the target, of 1 at first, after some steps. */
const left = (rate: number, steps: number) =>
  gradientDescent((w) => meanSquaredError(w, [0]), [1], { steps, rate, keep: 'last' }).at(-1)!.parameters[0]!;

/** Five steps of rate 0.1 from 0 on a factor times (p − 3)². */
const afterFive = (factor: number, optimizer: Optimizer) =>
  gradientDescent((p) => {
    const { value, grad } = meanSquaredError(p, [3]);
    return { value: factor * value, grad: grad.map((g) => factor * g) };
  }, [0], { steps: 5, rate: 0.1, optimizer }).at(-1)!.parameters[0]!;

/** The size of the first step on a constant gradient. */
const firstStep = (gradient: number, rate: number, optimizer: Optimizer) =>
  -gradientDescent(() => ({ value: 0, grad: [gradient] }), [0], { steps: 1, rate, optimizer }).at(-1)!.parameters[0]!;

export const numbers = {
  'ratio-a': () => left(0.05, 1),
  'ratio-b': () => left(0.5, 1),
  'ratio-c': () => left(0.9, 1),
  'ratio-d': () => left(1, 1),
  'ratio-e': () => left(1.1, 1),
  'left-a': () => left(0.05, 10),
  'left-b': () => left(0.5, 10),
  'left-c': () => left(0.9, 10),
  'left-d': () => left(1, 10),
  'left-e': () => left(1.1, 10),
  'sgd-plain': () => afterFive(1, sgd()),
  'sgd-scaled': () => Math.abs(afterFive(1000, sgd())),
  'adam-plain': () => afterFive(1, adam()),
  'adam-scaled': () => afterFive(1000, adam()),
  'adam-500': () => firstStep(500, 0.1, adam()),
  'adam-6': () => firstStep(1e-6, 0.1, adam()),
  'adam-8': () => firstStep(1e-8, 0.1, adam()),
  'rms-first': () => firstStep(1, 0.1, rmsProp()) / 0.1,
};

const unchanged = [sgd, adam].map((optimizer) => Math.abs(afterFive(1000, optimizer()) - afterFive(1, optimizer())) < 1e-6);

export const checks = {
  'times-thousand': () => (unchanged[0] ? 2 : unchanged.indexOf(true)),
};
