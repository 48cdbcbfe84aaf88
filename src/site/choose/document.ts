import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';
import { tasks } from './table.ts';

/** The address of the chooser. */
export const chooserPath = (locale: Locale): string => `${locale === 'ko' ? '' : '/en'}/choose/`;

/** The chooser as the search finds it: beside the guide, which has the names of the question. */
export function chooserDocument(locale: Locale): SearchDocument {
  const { choose, chooseLead } = text(locale).site;
  return {
    id: chooserPath(locale), title: choose, description: chooseLead, section: 'tools', names: '',
    headings: tasks.map(({ name }) => name[locale]).join('\n'), text: '', formulas: '',
  };
}
