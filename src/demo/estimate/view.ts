import { cardOf } from '#cards/index';
import { residualKernels } from '#losses/kernels';
import { shownParameters, shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The losses whose estimates have a name. On their own pages Huber joins them. */
const named = ['mean-squared-error', 'mean-absolute-error', 'quantile'];
const short: Readonly<Record<string, string>> = { 'mean-squared-error': 'MSE', 'mean-absolute-error': 'MAE' };

/** What a loss of the residual estimates: only of a convex one every minimum is found. */
export const view: View<DemoProps> = {
  fits: ({ id, properties }) => id in residualKernels && properties.convex,
  props({ id: loss }, locale) {
    const losses = [...named, named.includes(loss) ? 'huber' : loss];
    const parameters = { ...shownParameters(cardOf('quantile'), locale), ...shownParameters(cardOf(losses.at(-1)!), locale) };
    return {
      id: `${loss}-estimate`, loss, parameters, shared: shared[locale], words: words[locale],
      losses: losses.map((id) => ({ id, name: short[id] ?? shortName(cardOf(id), locale) })),
    };
  },
};
