import { shortName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { penalties } from './losses.ts';
import { words } from './words.ts';

/** The penalties of two coefficients beside a quadratic loss. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(penalties, id),
  props: (card, locale) => ({
    id: `${card.id}-geometry`, loss: card.id as keyof typeof penalties, name: shortName(card, locale),
    parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
  }),
};
