import { shortName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import type { Sum } from './measure/parts.ts';
import { problemOf } from './measure/problem.ts';
import { words } from './words.ts';

/** What a loss is the sum of; of one that is not here no sum is drawn. */
const sums: Readonly<Record<string, Sum>> = {
  'sparse-categorical-cross-entropy': 'crossEntropy', 'categorical-cross-entropy': 'crossEntropy',
  'negative-log-likelihood': 'crossEntropy',
  'kullback-leibler-divergence': 'divergence', distillation: 'divergence', 'jensen-shannon-divergence': 'halves',
  'absolute-error-on-probabilities': 'errors',
};

/** Any loss of a distribution over classes: behind a softmax, as logarithms, or as it is. */
export const view: View<DemoProps> = {
  fits: (card) => problemOf(card) !== undefined,
  props: (card, locale) => ({
    id: `${card.id}-classes`, name: shortName(card, locale), problem: problemOf(card)!, sum: sums[card.id] ?? 'none',
    parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
