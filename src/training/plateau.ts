import { readOptions, type Domains } from './check.ts';

/** The state of reduceOnPlateau after the values so far. */
export interface Plateau {
  /** what the learning rate is multiplied by */
  readonly scale: number;
  /** the lowest value that counted as an improvement */
  readonly best: number;
  /** number of values since then without improvement; `num_bad_epochs` in PyTorch */
  readonly waited: number;
  /** number of values left of the cooldown, in which none counts as without improvement */
  readonly resting: number;
}

export interface PlateauOptions {
  readonly factor?: number;
  readonly patience?: number;
  readonly threshold?: number;
  readonly cooldown?: number;
  readonly lowest?: number;
}

const defaults = { factor: 0.1, patience: 10, threshold: 1e-4, cooldown: 0, lowest: 0 };
const domains = {
  factor: { above: 0, below: 1 },
  patience: { 'an integer': true, 'at least': 0 },
  threshold: { 'at least': 0, below: 1 },
  cooldown: { 'an integer': true, 'at least': 0 },
  lowest: { 'at least': 0, 'at most': 1 },
} as const satisfies Domains;

/** The state before the first value. */
export const freshPlateau: Plateau = { scale: 1, best: Infinity, waited: 0, resting: 0 };

/**
 * Reduce on plateau: the learning rate is reduced once the value has stopped improving.
 *
 * The number of steps need not be known, but the value must be reliable: losses of small batches are noisy, and an
 * accidentally low one becomes the best that later ones are compared with. Use the loss of validation data.
 *
 * PyTorch: `ReduceLROnPlateau` in mode 'min' with a relative threshold and `eps=0`; its `min_lr` is a rate, `lowest` is
 * relative to the first one. It tolerates `patience` values without improvement and reduces at the next; optax
 * `contrib.reduce_on_plateau` reduces one earlier. A relative threshold is meant for values above 0; a NaN is no improvement.
 *
 * @param before   the state so far; freshPlateau before the first value
 * @param value    the loss to judge
 * @param options  factor: above 0 and below 1, 0.1 unless given; patience: an integer at least 0, 10; threshold: at least 0 and below 1, the relative decrease that counts as an improvement, 0.0001; cooldown: an integer at least 0, values after a reduction that do not count, 0; lowest: at least 0 and at most 1, 0
 * @returns        the next state; its scale times the scheduled rate is the rate of the next step
 * @throws {RangeError} if an option is unknown, or a number lies outside its domain
 * @see PyTorch ReduceLROnPlateau, https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html
 * @example [5, 5, 5].reduce((plateau, value) => reduceOnPlateau(plateau, value, { factor: 0.5, patience: 1 }), freshPlateau).scale // => 0.5
 */
export function reduceOnPlateau(before: Plateau, value: number, options: PlateauOptions = {}): Plateau {
  const { factor, patience, threshold, cooldown, lowest } = readOptions('reduceOnPlateau', options, defaults, domains);
  const improved = value < before.best * (1 - threshold);
  const best = improved ? value : before.best;
  const waited = improved || before.resting > 0 ? 0 : before.waited + 1;
  if (waited <= patience) return { scale: before.scale, best, waited, resting: Math.max(0, before.resting - 1) };
  return { scale: Math.max(lowest, factor * before.scale), best, waited: 0, resting: cooldown };
}
