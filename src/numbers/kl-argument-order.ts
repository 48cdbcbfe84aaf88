import { kullbackLeiblerDivergence, type KullbackLeiblerDivergenceOptions } from 'lossary';

const p = [0.7, 0.2, 0.1];
const q = [0.1, 0.3, 0.6];
const log = (distribution: readonly number[]) => distribution.map(Math.log);
const kl = (input: readonly number[], target: readonly number[], options: KullbackLeiblerDivergenceOptions = {}) =>
  kullbackLeiblerDivergence([input], [target], { reduction: 'batchmean', ...options }).value;

/** The terms of F.kl_div as it computes them, for a target that is no distribution: t (ln t − input). */
const terms = (input: readonly number[], target: readonly number[]) =>
  target.reduce((sum, t, k) => sum + t * (Math.log(t) - input[k]!), 0);

/** The numbers that the page on the argument order of KL divergence prints, and how each comes about. */
export const numbers = {
  'right': () => kl(log(q), p),
  'swapped': () => kl(log(p), q),
  'no-log': () => kl(q, p),
  'no-log-equal': () => kl(p, p),
  'log-as-target': () => terms(p, log(q)),
  'mean': () => kl(log(q), p, { reduction: 'mean' }),
  'log-target': () => kl(log(q), log(p), { logTarget: true }),
};

export const checks = {
  'equal': () => [0, -1, 1].indexOf(Math.sign(kl(p, p))),
};
