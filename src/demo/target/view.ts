import { shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { laws } from './laws.ts';
import { words } from './words.ts';

/** A regression loss that is no function of the residual alone: over what is predicted, at a target that can be moved. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id in laws,
  props: (card, locale) => ({
    id: `${card.id}-curve`, loss: card.id, name: shortName(card, locale), shared: shared[locale], words: words[locale],
  }),
};
