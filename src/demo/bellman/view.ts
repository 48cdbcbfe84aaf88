import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** An action value, its target by the Bellman equation, and the slope of the Huber loss between them. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'q-learning',
  props: (card, locale) => ({
    id: `${card.id}-bellman`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
