import { meanSquaredError } from 'lossary';
import { adam, gradientDescent, rmsProp, sgd, type Optimizer } from 'lossary/training';

/** The numbers that the page on optimizers prints, and how each comes about. */

/** Where some steps of rate 0.1 lead from 1, if the gradient is 5 everywhere. */
const constant = (steps: number, optimizer: Optimizer) =>
  gradientDescent(() => ({ value: 0, grad: [5] }), [1], { steps, rate: 0.1, optimizer }).at(-1)!.parameters[0]!;

/** The loss after 100 steps in a bowl of curvatures 1 and 100. */
const bowl = (rate: number, optimizer: Optimizer) =>
  gradientDescent(([x, y]) => ({ value: (x! ** 2 + 100 * y! ** 2) / 2, grad: [x!, 100 * y!] }), [1, 1], { steps: 100, rate, optimizer }).at(-1)!.value;

const momentum = sgd({ momentum: 0.9 });

export const numbers = {
  'sgd-1': () => constant(1, sgd()),
  'sgd-2': () => constant(2, sgd()),
  'sgd-3': () => constant(3, sgd()),
  'momentum-1': () => constant(1, momentum),
  'momentum-2': () => constant(2, momentum),
  'momentum-3': () => constant(3, momentum),
  'adam-1': () => constant(1, adam()),
  'adam-2': () => constant(2, adam()),
  'adam-3': () => constant(3, adam()),
  'bowl-sgd': () => bowl(0.0198, sgd()),
  'bowl-momentum': () => bowl(0.01, momentum),
  'bowl-adam': () => bowl(0.1, adam()),
  'rms-99': () => (1 - constant(1, rmsProp())) / 0.1,
  'rms-90': () => (1 - constant(1, rmsProp({ alpha: 0.9 }))) / 0.1,
};

/** Ten steps toward 3, with the loss multiplied by a factor. */
const toward3 = (factor: number, optimizer: Optimizer) =>
  gradientDescent((p) => {
    const { value, grad } = meanSquaredError(p, [3]);
    return { value: factor * value, grad: grad.map((g) => factor * g) };
  }, [0], { steps: 10, rate: 0.1, optimizer }).at(-1)!.parameters[0]!;
const same = [momentum, adam()].map((optimizer) => Math.abs(toward3(1000, optimizer) - toward3(1, optimizer)) < 1e-6);

export const checks = {
  'scaled-path': () => (same.includes(true) ? same.indexOf(true) : 2),
};
