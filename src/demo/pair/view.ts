import { shownParameters } from '../kit/figure/names.ts';
import { fill } from '../kit/figure/format.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { pairLosses } from './losses.ts';
import { words } from './words.ts';

/** The losses of one pair of embeddings that is similar or not, and of one margin. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(pairLosses, id),
  props: (card, locale) => ({
    id: `${card.id}-pair`, loss: card.id, parameters: shownParameters(card, locale), shared: shared[locale],
    words: { ...words[locale], name: fill(words[locale].name, { loss: card.name[locale] }) },
  }),
};
