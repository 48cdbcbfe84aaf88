import { checkValues, readOptions, required, type Domains } from './check.ts';

/** A learning rate for every step, counted from 0. */
export type Schedule = (step: number) => number;

const domains = {
  rate: { 'at least': 0 },
  step: { 'at least': 0 },
  every: { 'an integer': true, 'at least': 1 },
  factor: { above: 0, 'at most': 1 },
  steps: { 'an integer': true, 'at least': 1 },
  lowest: { 'at least': 0 },
  from: { 'at least': 0 },
} as const satisfies Domains;

/** A schedule that throws at an invalid step, in the name of the function that made it. */
function schedule(who: string, at: Schedule): Schedule {
  return (step) => {
    checkValues(who, domains, { step });
    return at(step);
  };
}

/**
 * Constant rate: the same learning rate at every step.
 *
 * Enough where the gradient goes to 0 at the minimum, as that of a squared error does. An absolute error does not converge
 * under it: its gradient does not shrink, so the steps do not either.
 *
 * @param rate  at least 0
 * @returns     the rate at a step
 * @throws {RangeError} if the rate, or a step asked for, is below 0
 * @see Robbins and Monro 1951, A Stochastic Approximation Method, doi:10.1214/aoms/1177729586
 * @example constantRate(0.1)(7) // => 0.1
 */
export function constantRate(rate: number): Schedule {
  checkValues('constantRate', domains, { rate });
  return schedule('constantRate', () => rate);
}

/**
 * Step decay: the learning rate is multiplied by a factor each time a number of steps has passed.
 *
 * In between it is constant, so the loss typically levels off, and drops again where the rate does.
 *
 * PyTorch: `StepLR(step_size=every, gamma=factor)`; optax: `exponential_decay` with `staircase=True`.
 *
 * @param rate     at least 0, until the first reduction
 * @param options  every: an integer at least 1; factor: above 0 and at most 1, 0.1 unless given
 * @returns        the rate at a step: rate · factor^⌊step / every⌋
 * @throws {RangeError} if an option is unknown, a number lies outside its domain, or a step asked for is below 0
 * @see PyTorch StepLR, https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 * @example stepDecay(0.8, { every: 10, factor: 0.5 })(25) // => 0.2
 */
export function stepDecay(rate: number, options: { readonly every: number; readonly factor?: number }): Schedule {
  const { every, factor } = readOptions('stepDecay', options, { every: required, factor: 0.1 }, domains);
  checkValues('stepDecay', domains, { rate });
  return schedule('stepDecay', (step) => rate * factor ** Math.floor(step / every));
}

/**
 * Exponential decay: the learning rate shrinks by the same factor at every step.
 *
 * It decays fast: a factor of 0.9 leaves a thousandth after 66 steps. All steps together cover at most
 * rate / (1 − factor) times the largest gradient, so a minimum further away is not reached.
 *
 * PyTorch: `ExponentialLR(gamma=factor)`; optax: `exponential_decay` with `transition_steps=1`.
 *
 * @param rate     at least 0, at step 0
 * @param options  factor: above 0 and at most 1
 * @returns        the rate at a step: rate · factor^step
 * @throws {RangeError} if an option is unknown, a number lies outside its domain, or a step asked for is below 0
 * @see PyTorch ExponentialLR, https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html
 * @example exponentialDecay(1, { factor: 0.5 })(3) // => 0.125
 */
export function exponentialDecay(rate: number, options: { readonly factor: number }): Schedule {
  const { factor } = readOptions('exponentialDecay', options, { factor: required }, domains);
  checkValues('exponentialDecay', domains, { rate });
  return schedule('exponentialDecay', (step) => rate * factor ** step);
}

/**
 * Cosine decay: the learning rate decreases along half a cosine, slowly at both ends.
 *
 * It needs no milestones, only the number of steps, which must be known beforehand: where training stops halfway, the rate
 * has fallen only halfway.
 *
 * PyTorch: `CosineAnnealingLR(T_max=steps, eta_min=lowest)`, which rises again after `steps`, along the same cosine;
 * this one stays at `lowest`, as optax `cosine_decay_schedule` does.
 *
 * @param rate     at least 0, at step 0
 * @param options  steps: an integer at least 1; lowest: at least 0, where it ends, 0 unless given
 * @returns        the rate at a step: lowest + (rate − lowest) (1 + cos(π step / steps)) / 2
 * @throws {RangeError} if an option is unknown, a number lies outside its domain, or a step asked for is below 0
 * @see Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983
 * @example cosineDecay(1, { steps: 100, lowest: 0.5 })(50) // => 0.75
 */
export function cosineDecay(rate: number, options: { readonly steps: number; readonly lowest?: number }): Schedule {
  const { steps, lowest } = readOptions('cosineDecay', options, { steps: required, lowest: 0 }, domains);
  checkValues('cosineDecay', domains, { rate });
  return schedule('cosineDecay', (step) => lowest + ((rate - lowest) * (1 + Math.cos(Math.PI * Math.min(1, step / steps)))) / 2);
}

/**
 * Warm-up: the learning rate rises linearly to the initial rate of another schedule, which then follows.
 *
 * The gradients of an untrained model are large and noisy; small steps keep training stable. The other schedule counts from
 * 0 when the warm-up is over.
 *
 * PyTorch: `SequentialLR` of `LinearLR` and the other, with `milestones=[steps]`; LinearLR starts at a fraction of the
 * rate, a third by default, not at 0. optax: `join_schedules` of `linear_schedule` and the other.
 *
 * @param after    the schedule that follows
 * @param options  steps: an integer at least 1; from: at least 0, the rate at step 0, 0 unless given
 * @returns        the rate at a step
 * @throws {RangeError} if an option is unknown, a number lies outside its domain, or a step asked for is below 0
 * @see Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv:1706.02677
 * @example warmUp(constantRate(0.75), { steps: 10, from: 0.25 })(5) // => 0.5
 */
export function warmUp(after: Schedule, options: { readonly steps: number; readonly from?: number }): Schedule {
  const { steps, from } = readOptions('warmUp', options, { steps: required, from: 0 }, domains);
  return schedule('warmUp', (step) => (step < steps ? from + (after(0) - from) * (step / steps) : after(step - steps)));
}
