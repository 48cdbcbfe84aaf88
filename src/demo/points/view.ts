import { shortName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { pointLosses, type PointLoss } from './names.ts';
import { words } from './words.ts';

/** The losses of two clouds of points, each with what it makes of their pairs. */
export const view: View<DemoProps> = {
  fits: ({ id }) => pointLosses.some((name) => name === id),
  props: (card, locale) => ({
    id: `${card.id}-points`, loss: card.id as PointLoss, name: shortName(card, locale), parameters: shownParameters(card, locale),
    shared: shared[locale], words: words[locale],
  }),
};
