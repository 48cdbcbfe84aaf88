import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** One step of a bandit: an action is taken, and its advantage weighs the gradient of its log-probability. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'policy-gradient',
  props: (card, locale) => ({
    id: `${card.id}-bandit`, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
