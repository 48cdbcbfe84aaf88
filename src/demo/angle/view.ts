import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** Loss, gradient, the angle and the circle of its bound are those of the angular loss. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'angular',
  props: (card, locale) => ({
    id: `${card.id}-angle`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
