import type { Card } from '#core/card/kinds';
import type { Locale, Words } from '#core/locale';
import type { Field } from '../state/state.ts';
import { symbolText } from './symbol.ts';

/** The name of a loss as figures use it: "Huber", not "Huber loss". */
export function shortName({ name }: Card, locale: Locale): string {
  return name[locale].replace(/ (?:손실|loss)$/, '');
}

const both = (name: string): Words => ({ ko: name, en: name });
const shortest: Readonly<Record<string, Words>> = {
  'mean-squared-error': both('MSE'), 'mean-absolute-error': both('MAE'), 'root-mean-squared-error': both('RMSE'),
  'mean-squared-logarithmic-error': both('MSLE'), 'mean-absolute-percentage-error': both('MAPE'),
  'poisson-nll': { ko: '푸아송', en: 'Poisson' }, 'gaussian-nll': { ko: '가우스', en: 'Gaussian' }, barron: { ko: '배런', en: 'Barron' },
  'pseudo-huber': { ko: '유사 후버', en: 'Ps.-Huber' },
};

/** A name short enough to stand beside a line. */
export const shortestName = (card: Card, locale: Locale): string => shortest[card.id]?.[locale] ?? shortName(card, locale);

/** A parameter as a figure shows it: its symbol as plain text, what it is called, and its field where it has a slider. */
export interface ShownParameter {
  readonly symbol: string;
  readonly label: string;
  readonly field?: Field;
}

export type ShownParameters = Readonly<Record<string, ShownParameter>>;

/** The parameters of a loss, in the order of its card. At build only: a figure in the browser is sent them. */
export function shownParameters({ parameters }: Card, locale: Locale): ShownParameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, { symbol, label, slider, default: value }]) =>
    [name, { symbol: symbolText(symbol), label: label[locale], ...(slider && { field: { ...slider, default: value } }) }]));
}
