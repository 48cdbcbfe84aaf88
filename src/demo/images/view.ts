import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { losses } from './losses.ts';
import { words } from './words.ts';

/** Losses of an image against another, pixel by pixel or window by window. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(losses, id),
  props: (card, locale) => ({
    id: `${card.id}-images`, loss: card.id, name: card.name[locale], parameters: shownParameters(card, locale),
    shared: shared[locale], words: words[locale],
  }),
};
