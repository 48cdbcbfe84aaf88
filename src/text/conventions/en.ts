import type { ConventionWords } from './words.ts';

export const en: ConventionWords = {
  title: 'Same input, different answers',
  short: 'Libraries',
  filter: 'Libraries whose answer differs from the one here',
  all: 'all',
  lead: '{n} inputs, each given to several libraries and formulas of papers, and why their answers differ.',
  asked: '≠ marks an answer other than that of Lossary, whose expressions are computed again in every test. Versions run:',
  fromFormula: 'computed from its formula',
  gotHere: 'here',
  refusal: 'error',
  none: 'No difference is known.',
};
