import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';
import { rootOf } from '#wiki/names/address';

/** The address of the playground of gradient descent. */
export const playgroundPath = (locale: Locale): string => `${rootOf(locale)}/playground/`;

/** Its figure, asked for as the figure of a loss. */
export const playgroundFigure = { loss: 'mean-squared-error', view: 'descent' } as const;

/** The playground as the search finds it: by what it is called, and by what can be set there. */
export function playgroundDocument(locale: Locale): SearchDocument {
  const { playground, playgroundLead, playgroundShort } = text(locale).site;
  return {
    id: playgroundPath(locale), title: playground, description: playgroundLead, section: 'tools',
    names: [playgroundShort, 'playground', '놀이터', '실험실'].join('\n'),
    headings: '', text: 'SGD, momentum, RMSProp, Adam, AdamW, learning rate, 학습률, 모멘텀, 옵티마이저, optimizer, batch size, 배치 크기', formulas: '',
  };
}
