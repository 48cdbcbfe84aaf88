import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The lattice and its posterior are those of CTC. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id === 'ctc',
  props: (card, locale) => ({ id: `${card.id}-lattice`, shared: shared[locale], words: words[locale] }),
};
