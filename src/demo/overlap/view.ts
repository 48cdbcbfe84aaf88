import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { overlapLosses } from './losses.ts';
import { words } from './words.ts';

/** Any loss of two masks: what is painted, beside what the loss makes of it. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(overlapLosses, id),
  props: (card, locale) => ({
    id: `${card.id}-overlap`, loss: card.id, name: card.name[locale], parameters: shownParameters(card, locale),
    shared: shared[locale], words: words[locale],
  }),
};
