import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The objectives it draws are the variants of the adversarial loss. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'adversarial',
  props: (card, locale) => ({ id: `${card.id}-scores`, shared: shared[locale], words: words[locale] }),
};
