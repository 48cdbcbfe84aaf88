import { shortName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { problemOf } from './problem.ts';
import { words } from './words.ts';

/** Any loss of the scores of a row: by margins, by a sigmoid for each class, or of their log-sum-exp. */
export const view: View<DemoProps> = {
  fits: (card) => problemOf(card) !== undefined,
  props: (card, locale) => ({
    id: `${card.id}-scores`, name: shortName(card, locale), problem: problemOf(card)!,
    parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
