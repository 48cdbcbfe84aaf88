import { must } from '#core/check';
import { readOptions, type Domains } from './check.ts';
import type { Optimizer } from './optimizer.ts';

export interface SgdOptions {
  readonly momentum?: number;
  readonly dampening?: number;
  readonly weightDecay?: number;
  readonly nesterov?: boolean;
}

export interface SgdState {
  /** the running sum of gradients; none before the first step, or without momentum */
  readonly velocity?: Float64Array;
}

const defaults = { momentum: 0, dampening: 0, weightDecay: 0, nesterov: false };
const domains = {
  momentum: { 'at least': 0, 'at most': 1 },
  dampening: { 'at least': 0, 'at most': 1 },
  weightDecay: { 'at least': 0 },
} as const satisfies Domains;

/**
 * Stochastic gradient descent: a step against the gradient, or against a running sum of the gradients so far.
 *
 * Momentum damps the zigzag across a narrow valley and adds up along it: where the gradient stays the same, the steps grow
 * to 1 / (1 − momentum) times the learning rate, so a rate tuned without momentum is too high with it. Nesterov's form
 * adds the momentum once more to the gradient, and overshoots less.
 *
 * PyTorch: `torch.optim.SGD`, whose velocity holds gradients; that of Sutskever et al. and Keras holds steps, the learning
 * rate included, which differs once the rate changes. The first velocity is the first gradient, without dampening. Weight
 * decay adds weightDecay times the parameters to the gradient, as an L2 penalty does.
 *
 * @param options  momentum: 0 to 1, 0 unless given; dampening: 0 to 1, the share of a new gradient that is left out, 0; weightDecay: at least 0, 0; nesterov: needs momentum and no dampening, false
 * @returns        the optimizer, for `gradientDescent`
 * @throws {RangeError} if an option is unknown or outside its domain, or nesterov is asked for without momentum or with dampening
 * @see Sutskever et al. 2013, On the importance of initialization and momentum in deep learning, https://proceedings.mlr.press/v28/sutskever13.html
 * @example gradientDescent(([w]) => ({ value: w ** 2, grad: [2 * w] }), [1], { steps: 3, rate: 0.25, optimizer: sgd({ momentum: 0.5 }) }).map(({ value }) => value) // => [ 1, 0.25, 0, 0.0625 ]
 */
export function sgd(options: SgdOptions = {}): Optimizer<SgdState> {
  const { momentum, dampening, weightDecay, nesterov } = readOptions('sgd', options, defaults, domains);
  if (nesterov && momentum === 0) throw must('sgd', 'momentum', 'be above 0 with nesterov', momentum);
  if (nesterov && dampening !== 0) throw must('sgd', 'dampening', 'be 0 with nesterov', dampening);
  return {
    init: () => ({}),
    update(grad, { velocity: before }, parameters, rate) {
      const n = parameters.length;
      const next = new Float64Array(n);
      const velocity = momentum === 0 ? undefined : new Float64Array(n);
      for (let i = 0; i < n; i++) {
        const w = parameters[i]!;
        const g = weightDecay === 0 ? grad[i]! : grad[i]! + weightDecay * w;
        let direction = g;
        if (velocity) {
          const v = before ? momentum * before[i]! + (1 - dampening) * g : g; // v ← μ v + (1 − τ) g
          velocity[i] = v;
          direction = nesterov ? g + momentum * v : v;
        }
        next[i] = w - rate * direction; // w ← w − η v
      }
      return { parameters: next, state: velocity ? { velocity } : {} };
    },
  };
}
