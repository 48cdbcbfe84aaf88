import { shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The naive form it lays over the curve, and its words, are those of cross-entropy from logits. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'binary-cross-entropy-with-logits',
  props: (card, locale) => ({
    id: `${card.id}-curve`, loss: card.id, parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
