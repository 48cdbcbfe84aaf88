import type { FormulaMutant } from './mutants.ts';

/** Mistakes that leave the value of a formula as it was, each with its reason. */
const equivalents: readonly { readonly id: string; readonly mutant: FormulaMutant['rule']; readonly reason: string }[] = [
  { id: 'huber', mutant: 'at most becomes below', reason: 'both pieces agree at |e| = delta' },
  { id: 'absolute-error-on-probabilities', mutant: 'y is squared', reason: 'a one-hot target is 0 or 1' },
];

export const isEquivalent = (id: string, { rule }: Pick<FormulaMutant, 'rule'>): boolean => equivalents.some((one) => one.id === id && one.mutant === rule);
