import { cardOf } from '#cards/index';
import { shortestName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { models } from './models.ts';
import { words } from './words.ts';

/** The lines that every loss is fitted beside. On their own pages Huber joins them. */
const yardsticks = ['mean-squared-error', 'mean-absolute-error'];

/** What a regression loss fits, beside the lines of the squared and of the absolute error. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id in models,
  props({ id: loss }, locale) {
    const subject = yardsticks.includes(loss) ? 'huber' : loss;
    return {
      id: `${loss}-outlier`, loss, parameters: shownParameters(cardOf(subject), locale),
      lines: [...yardsticks, subject].map((id) => ({ id, name: shortestName(cardOf(id), locale) })),
      shared: shared[locale], words: words[locale],
    };
  },
};
