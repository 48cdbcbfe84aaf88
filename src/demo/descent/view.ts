import type { Card } from '#core/card/kinds';
import { cardOf, cards } from '#cards/index';
import { shortestName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { losses } from './losses.ts';
import { words } from './words.ts';

/** What a loss is trained beside at first. */
const usual = ['mean-squared-error', 'mean-absolute-error'];

const fits = ({ id, properties }: Card): boolean => id in losses && properties.convex;

/** A line trained by gradient descent, under up to three losses at once. */
export const view: View<DemoProps> = {
  fits,
  props({ id }, locale) {
    const first = [...new Set([id, ...usual])];
    const rest = cards.filter((card) => fits(card) && !first.includes(card.id));
    return {
      id: `${id}-descent`, shown: first.slice(0, 2),
      losses: [...first.map(cardOf), ...rest].map((card) => ({
        id: card.id, name: shortestName(card, locale), parameters: shownParameters(card, locale),
      })),
      shared: shared[locale], words: words[locale],
    };
  },
};
