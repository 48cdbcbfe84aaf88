import { readOptions, type Domains } from './check.ts';
import type { Optimizer } from './optimizer.ts';

export interface RmsPropOptions {
  readonly alpha?: number;
  readonly eps?: number;
  readonly weightDecay?: number;
  readonly momentum?: number;
  readonly centered?: boolean;
}

export interface RmsPropState {
  /** running mean of the squared gradient */
  readonly square: Float64Array;
  /** running mean of the gradient; empty unless centered */
  readonly mean: Float64Array;
  /** the running sum of steps, without the rate; empty without momentum */
  readonly velocity: Float64Array;
}

const defaults = { alpha: 0.99, eps: 1e-8, weightDecay: 0, momentum: 0, centered: false };
const domains = {
  alpha: { 'at least': 0, below: 1 },
  eps: { 'at least': 0 },
  weightDecay: { 'at least': 0 },
  momentum: { 'at least': 0, 'at most': 1 },
} as const satisfies Domains;

/**
 * RMSProp: each parameter's gradient is divided by the root of the running mean of its square.
 *
 * Steps are about as long as the learning rate whatever the scale of the loss, so parameters of different scales move
 * alike. The running mean starts at 0 and is not corrected for it: the first steps are 1 / √(1 − alpha) times as long, ten
 * times at the default.
 *
 * PyTorch: `torch.optim.RMSprop`, which adds eps after the root; Keras and optax add it before by default. Centered divides by the root
 * of the variance, which is held at 0 or above here; in PyTorch rounding can make it negative, and the step NaN. Weight
 * decay adds weightDecay times the parameters to the gradient, as an L2 penalty does, so it is divided too.
 *
 * @param options  alpha: at least 0 and below 1, what the running mean keeps, 0.99 unless given; eps: at least 0, 1e-8; weightDecay: at least 0, 0; momentum: 0 to 1, 0; centered: false
 * @returns        the optimizer, for `gradientDescent`
 * @throws {RangeError} if an option is unknown or outside its domain
 * @see Tieleman and Hinton 2012, Lecture 6.5 - rmsprop, https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf
 * @example gradientDescent(([w]) => ({ value: w, grad: [1] }), [8], { steps: 1, rate: 1, optimizer: rmsProp({ alpha: 0.75, eps: 0 }) }).at(-1).value // => 6
 */
export function rmsProp(options: RmsPropOptions = {}): Optimizer<RmsPropState> {
  const { alpha, eps, weightDecay, momentum, centered } = readOptions('rmsProp', options, defaults, domains);
  const empty = ({ length: n }: Float64Array): RmsPropState => ({
    square: new Float64Array(n), mean: new Float64Array(centered ? n : 0), velocity: new Float64Array(momentum === 0 ? 0 : n),
  });
  return {
    init: empty,
    update(grad, before, parameters, rate) {
      const n = parameters.length;
      const next = new Float64Array(n);
      const { square, mean, velocity } = empty(parameters);
      for (let i = 0; i < n; i++) {
        const w = parameters[i]!;
        const g = weightDecay === 0 ? grad[i]! : grad[i]! + weightDecay * w;
        let variance = square[i] = alpha * before.square[i]! + (1 - alpha) * g * g; // s ← α s + (1 − α) g²
        if (centered) {
          const m = mean[i] = alpha * before.mean[i]! + (1 - alpha) * g;
          variance = Math.max(0, variance - m * m);
        }
        let direction = g / (Math.sqrt(variance) + eps);
        if (momentum !== 0) direction = velocity[i] = momentum * before.velocity[i]! + direction;
        next[i] = w - rate * direction;
      }
      return { parameters: next, state: { square, mean, velocity } };
    },
  };
}
