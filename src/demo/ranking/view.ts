import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** Loss, gradient and the margin between the scores are those of the margin ranking loss. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'margin-ranking',
  props: (card, locale) => ({
    id: `${card.id}-ranking`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
