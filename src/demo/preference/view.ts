import { defaults } from '#core/parameter';
import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { preferenceLosses } from './losses.ts';
import { words } from './words.ts';

/** The losses of a preferred answer and another. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(preferenceLosses, id),
  props: (card, locale) => ({
    id: `${card.id}-pair`, loss: card.id, parameters: shownParameters(card, locale), start: defaults(card.parameters),
    shared: shared[locale], words: words[locale],
  }),
};
