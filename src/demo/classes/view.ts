import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** Every number is that of cross-entropy with the id of a class as target. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'sparse-categorical-cross-entropy',
  props: (card, locale) => ({
    id: `${card.id}-classes`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
