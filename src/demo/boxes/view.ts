import { shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { boxLosses, type BoxLoss } from './losses.ts';
import { words } from './words.ts';

/** The losses that are 1 − IoU and terms of the enclosing box. */
export const view: View<DemoProps> = {
  fits: ({ id }) => Object.hasOwn(boxLosses, id),
  props: (card, locale) => ({
    id: `${card.id}-boxes`, loss: card.id as BoxLoss, name: shortName(card, locale), most: card.properties.range[1],
    shared: shared[locale], words: words[locale],
  }),
};
