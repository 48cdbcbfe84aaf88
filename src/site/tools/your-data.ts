import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';
import { rootOf } from '#wiki/names/address';

/** The address of the page that computes losses of the reader's data. */
export const yourDataPath = (locale: Locale): string => `${rootOf(locale)}/your-data/`;

/** It as the search finds it: by what it is called, and by what one brings. */
export function yourDataDocument(locale: Locale): SearchDocument {
  const { yourData, yourDataLead } = text(locale).site;
  return {
    id: yourDataPath(locale), title: yourData, description: yourDataLead, section: 'tools',
    names: ['내 데이터', 'my data', 'your data', 'my own predictions', 'csv', 'tsv', 'upload', '업로드'].join('\n'),
    headings: '', text: '예측값, 정답, 파일, 엑셀, 표, predictions and targets, file, spreadsheet', formulas: '',
  };
}
