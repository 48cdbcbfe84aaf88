import { readOptions, type Domains } from './check.ts';
import type { Optimizer } from './optimizer.ts';

export interface AdamOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly eps?: number;
  readonly weightDecay?: number;
  readonly amsgrad?: boolean;
}

export interface AdamState {
  /** steps taken */
  readonly step: number;
  /** running mean of the gradient: the first moment, not yet corrected for its start at 0 */
  readonly mean: Float64Array;
  /** running mean of the squared gradient: the second moment */
  readonly square: Float64Array;
  /** the largest second moment so far; empty without amsgrad */
  readonly largest: Float64Array;
}

const defaults = { beta1: 0.9, beta2: 0.999, eps: 1e-8, weightDecay: 0, amsgrad: false };
const domains = {
  beta1: { 'at least': 0, below: 1 },
  beta2: { 'at least': 0, below: 1 },
  eps: { 'at least': 0 },
  weightDecay: { 'at least': 0 },
} as const satisfies Domains;

/**
 * Adam: running means of the gradient and of its square, and a step along the first over the root of the second.
 *
 * Steps are at most about as long as the learning rate whatever the scale of the loss, and shrink where the gradient keeps
 * changing sign. Both means are corrected for their start at 0, so the first step is as long as the rate.
 *
 * PyTorch: `torch.optim.Adam`, with `betas=(beta1, beta2)`. Weight decay adds weightDecay times the parameters to the
 * gradient, as an L2 penalty does; it is then divided by the root like the rest, so parameters with large gradients decay
 * less. `adamW` decays all alike.
 *
 * @param options  beta1: at least 0 and below 1, what the mean keeps, 0.9 unless given; beta2: the same of the square, 0.999; eps: at least 0, 1e-8; weightDecay: at least 0, 0; amsgrad: divide by the largest square so far, false
 * @returns        the optimizer, for `gradientDescent`
 * @throws {RangeError} if an option is unknown or outside its domain
 * @see Kingma and Ba 2015, Adam: A Method for Stochastic Optimization, arXiv:1412.6980
 * @example gradientDescent(([w]) => ({ value: w, grad: [1] }), [2], { steps: 3, rate: 0.5, optimizer: adam({ beta1: 0.5, beta2: 0.75, eps: 0 }) }).map(({ value }) => value) // => [ 2, 1.5, 1, 0.5 ]
 */
export function adam(options: AdamOptions = {}): Optimizer<AdamState> {
  return moments(readOptions('adam', options, defaults, domains), false);
}

/**
 * AdamW: Adam whose weight decay acts on the parameters themselves, apart from the gradient.
 *
 * Each step first multiplies the parameters by 1 − rate · weightDecay, whatever the gradients were. The decay follows the
 * learning-rate schedule, and a good value for it does not depend on the other options as it does in `adam`.
 *
 * PyTorch: `torch.optim.AdamW`; the decay is on by default, as there. optax `adamw` has 0.0001 by default, Keras 0.004.
 * The paper multiplies the decay by the schedule alone, not by the first rate.
 *
 * @param options  beta1, beta2, eps, amsgrad: as in adam; weightDecay: at least 0, 0.01 unless given
 * @returns        the optimizer, for `gradientDescent`
 * @throws {RangeError} if an option is unknown or outside its domain
 * @see Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization, arXiv:1711.05101
 * @example gradientDescent(() => ({ value: 0, grad: [0] }), [8], { steps: 2, rate: 0.5, optimizer: adamW({ weightDecay: 0.5 }) }).map(({ parameters }) => parameters[0]) // => [ 8, 6, 4.5 ]
 */
export function adamW(options: AdamOptions = {}): Optimizer<AdamState> {
  return moments(readOptions('adamW', options, { ...defaults, weightDecay: 0.01 }, domains), true);
}

/** Both: decay is decoupled from the gradient, or a part of it. */
function moments({ beta1, beta2, eps, weightDecay, amsgrad }: Required<AdamOptions>, decoupled: boolean): Optimizer<AdamState> {
  const empty = ({ length: n }: Float64Array): AdamState => ({
    step: 0, mean: new Float64Array(n), square: new Float64Array(n), largest: new Float64Array(amsgrad ? n : 0),
  });
  return {
    init: empty,
    update(grad, before, parameters, rate) {
      const n = parameters.length;
      const next = new Float64Array(n);
      const { mean, square, largest } = empty(parameters);
      const step = before.step + 1;
      const length = rate / (1 - beta1 ** step); // corrects the mean: η / (1 − β₁ᵗ)
      const root = Math.sqrt(1 - beta2 ** step); // corrects the root of the square: √(1 − β₂ᵗ)
      const kept = decoupled ? 1 - rate * weightDecay : 1;
      for (let i = 0; i < n; i++) {
        const w = parameters[i]!;
        const g = decoupled || weightDecay === 0 ? grad[i]! : grad[i]! + weightDecay * w;
        const m = mean[i] = beta1 * before.mean[i]! + (1 - beta1) * g; // m ← β₁ m + (1 − β₁) g
        let v = square[i] = beta2 * before.square[i]! + (1 - beta2) * g * g; // v ← β₂ v + (1 − β₂) g²
        if (amsgrad) v = largest[i] = Math.max(before.largest[i]!, v);
        next[i] = kept * w - length * (m / (Math.sqrt(v) / root + eps));
      }
      return { parameters: next, state: { step, mean, square, largest } };
    },
  };
}
