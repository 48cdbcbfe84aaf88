import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The clipped surrogate over the ratio of probabilities. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'ppo-clip',
  props: (card, locale) => ({
    id: `${card.id}-ratio`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
