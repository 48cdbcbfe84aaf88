import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** Loss, gradient, the reach of the margin and the hinge are those of the triplet loss. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'triplet',
  props: (card, locale) => ({
    id: `${card.id}-embeddings`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
