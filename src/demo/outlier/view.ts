import { cardOf } from '#cards/index';
import { residualKernels } from '#losses/kernels';
import { shownParameters, shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { words } from './words.ts';

/** The lines that are always fitted. */
const shown = ['mean-squared-error', 'mean-absolute-error', 'huber'];
const shortest: Readonly<Record<string, string>> = { 'mean-squared-error': 'MSE', 'mean-absolute-error': 'MAE' };

/** The line of the loss, emphasized, beside the three. It is fitted by reweighting: for convex losses that are smooth at 0. */
export const view: View<DemoProps> = {
  fits: ({ id, properties: { convex, smoothness } }) => shown.includes(id) || (id in residualKernels && convex && smoothness > 0),
  props({ id: loss }, locale) {
    const ids = shown.includes(loss) ? shown : [...shown, loss];
    return {
      id: `${loss}-outlier`, loss, delta: shownParameters(cardOf('huber'), locale).delta!,
      lines: ids.map((id) => ({ id, name: shortest[id] ?? shortName(cardOf(id), locale) })),
      shared: shared[locale], words: words[locale],
    };
  },
};
