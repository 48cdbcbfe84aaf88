import type { Card } from '#core/card/kinds';
import type { Words } from '#core/locale';
import { cardOf } from '#cards/index';
import { shortestName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { losses, taken } from './losses.ts';
import { words } from './words.ts';

/** What a loss is trained beside at first. */
const usual = ['binary-cross-entropy-with-logits', 'mean-squared-error'];
const short: Readonly<Record<string, Words>> = { 'binary-cross-entropy-with-logits': { ko: 'BCE', en: 'BCE' } };

const fits = ({ id }: Card): boolean => id in losses;

/** Logistic regression by gradient descent, under up to three losses at once. */
export const view: View<DemoProps> = {
  fits,
  props({ id }, locale) {
    const ids = [...new Set([id, ...usual, ...Object.keys(losses)])];
    return {
      id: `${id}-classifier`, shown: ids.slice(0, 2),
      losses: ids.map(cardOf).map((card) => ({
        id: card.id, name: short[card.id]?.[locale] ?? shortestName(card, locale),
        parameters: Object.fromEntries(Object.entries(shownParameters(card, locale)).filter(([name]) => taken[card.id]?.includes(name))),
      })),
      shared: shared[locale], words: words[locale],
    };
  },
};
