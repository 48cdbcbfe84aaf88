import { shownParameters } from '../kit/figure/names.ts';
import { fill } from '../kit/figure/format.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { batchLosses } from './losses.ts';
import { words } from './words.ts';

/** The losses of a softmax over cosines: of rows of a batch, or of an embedding with the class centers. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(batchLosses, id),
  props: (card, locale) => ({
    id: `${card.id}-directions`, loss: card.id, parameters: shownParameters(card, locale), shared: shared[locale],
    words: { ...words[locale], name: fill(words[locale].name, { loss: card.name[locale] }) },
  }),
};
