import type { Card } from '#core/kinds';
import type { Locale } from '#core/locale';
import { symbolText } from './symbol.ts';

/** The name of a loss as figures use it: "Huber", not "Huber loss". */
export function shortName({ name }: Card, locale: Locale): string {
  return name[locale].replace(/ (?:손실|loss)$/, '');
}

/** Per parameter its symbol as plain text, and what it is called. */
export type ParameterWords = Readonly<Record<string, { readonly symbol: string; readonly label: string }>>;

export function parameterWords({ parameters }: Card, locale: Locale): ParameterWords {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { symbol, label }]) => [name, { symbol: symbolText(symbol), label: label[locale] }]),
  );
}
