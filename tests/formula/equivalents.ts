import type { FormulaMutant } from './mutants.ts';

/** Mistakes that leave the value of a formula as it was, each with its reason. */
const equivalents: readonly { readonly id: string; readonly mutant: FormulaMutant['rule']; readonly reason: string }[] = [
  { id: 'q-learning', mutant: 'at most becomes below', reason: 'both pieces agree at |e| = delta' },
  { id: 'huber', mutant: 'at most becomes below', reason: 'both pieces agree at |e| = delta' },
  { id: 'absolute-error-on-probabilities', mutant: 'y is squared', reason: 'a one-hot target is 0 or 1' },
  { id: 'multilabel-margin', mutant: 'y is squared', reason: 'a class is among the targets or not: 1 or 0' },
  { id: 'sup-con', mutant: 'a piece is doubled', reason: 'the piece that survives it is 0' },
  { id: 'sup-con', mutant: 'k is squared', reason: 'it is compared with 0 as a number of rows; squared as the factor it is noticed' },
];

export const isEquivalent = (id: string, { rule }: Pick<FormulaMutant, 'rule'>): boolean => equivalents.some((one) => one.id === id && one.mutant === rule);
