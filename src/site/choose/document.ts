import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';
import { rootOf } from '#wiki/names/address';
import { tasks } from './table.ts';

/** The address of the chooser. */
export const chooserPath = (locale: Locale): string => `${rootOf(locale)}/choose/`;

/** The chooser as the search finds it: after the guide, whose names are nearer to what is asked. */
export function chooserDocument(locale: Locale): SearchDocument {
  const { choose, chooseLead } = text(locale).site;
  const asked = { ko: '어떤 손실에서 시작할까', en: 'which loss to start from' };
  return {
    id: chooserPath(locale), title: choose, description: chooseLead, section: 'tools', names: 'decision table\n결정표\nwhich loss should I use\nhow to choose a loss\n어떤 손실을 써야 하나요',
    headings: [asked[locale], ...tasks.map(({ name }) => name[locale])].join('\n'), text: '', formulas: '',
  };
}
