import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';
import { rootOf } from '#wiki/names/address';

/** A page with one training in it, and its figure, asked for as the figure of a loss. */
export interface Playground {
  /** after `/playground/` in its address */
  readonly slug: '' | 'classification/';
  readonly title: 'playground' | 'classifying';
  readonly lead: 'playgroundLead' | 'classifyingLead';
  /** what it is called beside the others */
  readonly tab: 'playgroundTab' | 'classifyingTab';
  readonly figure: { readonly loss: string; readonly view: string };
  /** other words by which it is looked for, each a name of it */
  readonly names: readonly string[];
}

/** Gradient descent on a line, and its twin on points of two classes. */
export const trainings: readonly Playground[] = [
  {
    slug: '', title: 'playground', lead: 'playgroundLead', tab: 'playgroundTab',
    figure: { loss: 'mean-squared-error', view: 'descent' }, names: ['playground', '놀이터', '실험실'],
  },
  {
    slug: 'classification/', title: 'classifying', lead: 'classifyingLead', tab: 'classifyingTab',
    figure: { loss: 'binary-cross-entropy-with-logits', view: 'classifier' },
    names: ['logistic regression', 'logistic regression playground', '로지스틱 회귀', '결정 경계', 'decision boundary'],
  },
];

/** The address of a playground; of the first where none is named. */
export const playgroundPath = (locale: Locale, slug: Playground['slug'] = ''): string => `${rootOf(locale)}/playground/${slug}`;

/** The playgrounds as the search finds them: by what they are called, and by what can be set there. */
export const playgroundDocuments = (locale: Locale): SearchDocument[] => trainings.map(({ slug, title, lead, names }) => ({
  id: playgroundPath(locale, slug), title: text(locale).site[title], description: text(locale).site[lead], section: 'tools',
  names: names.join('\n'),
  headings: '', text: 'SGD, momentum, RMSProp, Adam, AdamW, learning rate, 학습률, 모멘텀, 옵티마이저, optimizer, batch size, 배치 크기', formulas: '',
}));
