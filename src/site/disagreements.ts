import type { Locale, Words } from '#core/locale';
import recorded from '../../content/disagreements.json';

/** What one framework gave. */
export interface Output {
  /** the framework, or who the formula is from */
  readonly framework: string;
  readonly version?: string;
  /** the text that was run, with the input as its variables */
  readonly call: string;
  readonly value: unknown;
  /** the expression that gives the same here */
  readonly ours?: string;
  /** written out from its formula: the library itself was not at hand */
  readonly formula?: boolean;
}

/** The same input through several frameworks that do not agree. */
export interface Disagreement {
  readonly number: number;
  readonly id: string;
  readonly title: Words;
  readonly input: Readonly<Record<string, unknown>>;
  readonly outputs: readonly Output[];
}

export const disagreements = recorded.records as readonly unknown[] as readonly Disagreement[];
export const disagreementsPath = (locale: Locale): string => `${locale === 'ko' ? '' : '/en'}/disagreements/`;

/** A value as a reader compares it: at most seven digits of each number. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? shown(value[0]) : `[${value.map(shown).join(', ')}]`;
  return typeof value === 'number' ? String(Number(value.toPrecision(7))) : String(value);
}
