import { cards } from '#cards/index';
import { residualKernels } from '#losses/kernels';
import { shownParameters, shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The two losses that every residual loss is measured against. */
const yardsticks = ['mean-squared-error', 'mean-absolute-error'];

/** The curve of any loss of the residual alone, beside others that have a page to read. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id in residualKernels,
  props(card, locale, hasPage) {
    const others = cards.filter(({ id }) => id in residualKernels && id !== card.id && hasPage(id));
    return {
      id: `${card.id}-curve`, loss: card.id, name: shortName(card, locale), parameters: shownParameters(card, locale),
      others: others.map((other) => ({ id: other.id, name: shortName(other, locale) })),
      shown: yardsticks.filter((id) => id !== card.id),
      shared: shared[locale], words: words[locale],
    };
  },
};
