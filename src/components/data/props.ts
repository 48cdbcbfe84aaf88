import type { Locale } from '#core/locale';
import { defaults } from '#core/parameter';
import { cardOf } from '#cards/index';
import { columnLosses } from '#data/losses';
import { symbolText } from '#demo/kit/figure/symbol';
import type { DataProps } from './DataPage.tsx';
import type { Named } from './Result.tsx';
import { words } from './words.ts';

/** What the form is sent: the names of the losses, their parameters, and where each can be read about. */
export function dataProps(locale: Locale, worker: string, addressOf: (loss: string) => string | undefined): DataProps {
  const losses = columnLosses.map(({ id }): [string, Named] => {
    const { name, parameters } = cardOf(id);
    const values = Object.entries(defaults(parameters)).map(([parameter, value]) => `${symbolText(parameters[parameter]!.symbol)} = ${value}`);
    const address = addressOf(id);
    return [id, { name: name[locale], parameters: values.join(', '), ...(address && { address }) }];
  });
  return { id: 'your-data', worker, losses: Object.fromEntries(losses), words: words[locale] };
}
