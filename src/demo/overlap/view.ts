import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** Loss, gradient and the fraction beside the mask are those of Dice. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'dice',
  props: (card, locale) => ({
    id: `${card.id}-overlap`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
