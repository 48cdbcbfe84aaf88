import type { Words } from '#core/locale';
import { cardOf } from '#cards/index';
import { shownParameters, shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { models } from './models.ts';
import { words } from './words.ts';

/** The lines that every loss is fitted beside. On their own pages Huber joins them. */
const yardsticks = ['mean-squared-error', 'mean-absolute-error'];
const both = (name: string): Words => ({ ko: name, en: name });
/** Names short enough to stand beside a line, of losses whose own is not. */
const shortest: Readonly<Record<string, Words>> = {
  'mean-squared-error': both('MSE'), 'mean-absolute-error': both('MAE'), 'root-mean-squared-error': both('RMSE'),
  'mean-squared-logarithmic-error': both('MSLE'), 'mean-absolute-percentage-error': both('MAPE'),
  'poisson-nll': { ko: '푸아송', en: 'Poisson' }, 'gaussian-nll': { ko: '가우스', en: 'Gaussian' }, barron: { ko: '배런', en: 'Barron' },
  'pseudo-huber': { ko: '유사 후버', en: 'Ps.-Huber' },
};

/** What a regression loss fits, beside the lines of the squared and of the absolute error. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id in models,
  props({ id: loss }, locale) {
    const subject = yardsticks.includes(loss) ? 'huber' : loss;
    return {
      id: `${loss}-outlier`, loss, parameters: shownParameters(cardOf(subject), locale),
      lines: [...yardsticks, subject].map((id) => ({ id, name: shortest[id]?.[locale] ?? shortName(cardOf(id), locale) })),
      shared: shared[locale], words: words[locale],
    };
  },
};
