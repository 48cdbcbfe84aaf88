import { families, type Family } from '#core/card/kinds';
import type { Locale } from '#core/locale';
import { cards } from '#cards/index';
import { agree, isRefusal, toleranceOf } from '#wiki/conventions/agreement';
import { inputOf, type Outcome, type Told } from '#wiki/conventions/convention';
import type { Wiki } from '#wiki/entry';
import { perWiki } from '#wiki/per-wiki';
import { sourceUrl } from '#wiki/record/source';
import { rootOf } from '#wiki/names/address';

/** What somebody else gives, as a reader compares it. */
export interface Answer {
  readonly who: string;
  readonly href?: string | undefined;
  readonly version?: string | undefined;
  /** the call that ran, or the formula it was computed from */
  readonly code: string;
  readonly isFormula: boolean;
  /** the number; undefined where an error came instead */
  readonly value?: string;
  readonly error?: string;
  readonly differs: boolean;
  /** how to get it here */
  readonly here?: string | undefined;
}

/** A record in one language, its numbers with as many digits as tell the answers apart. */
export interface Difference {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly input: string;
  readonly ours: Pick<Answer, 'code' | 'value' | 'error'>;
  readonly theirs: readonly Answer[];
}

/** Where the records of a family stand; the list of all records without one. */
export const conventionsPath = (locale: Locale, family?: Family): string => `${rootOf(locale)}/disagreements/${family ? `${family}/` : ''}`;

/** The id of a loss's part of a page: the records have their keys for ids, and a key may be the name of a loss. */
export const placeOfLoss = (loss: string): string => `loss-${loss}`;

/** Losses with their own records, by family, in the order of the navigation. */
export const conventionFamilies = perWiki(({ conventions }) => families.flatMap((family) => {
  const losses = cards.filter((card) => card.family === family).flatMap((card) => {
    const records = (conventions.get(card.id) ?? []).filter(({ loss }) => loss === card.id);
    return records.length > 0 ? [{ card, records }] : [];
  });
  return losses.length > 0 ? [{ family, losses }] : [];
}));

/** Each library that was asked, with its version. */
export function versionsOf(records: readonly Told[]): string[] {
  const asked = records.flatMap(({ record, computed }) => record.theirs.flatMap(({ library }, index) => (library ? [`${library} ${computed.theirs[index]!.version ?? ''}`.trim()] : [])));
  return [...new Set(asked)].sort((a, b) => a.localeCompare(b, 'en'));
}

/** A library that was asked, and the records in which its answer differs from the one here. */
export interface Differing {
  readonly name: string;
  /** the name as styles and values of inputs have it */
  readonly id: string;
  readonly keys: readonly string[];
}

/** The libraries whose answers differ, those that differ most often first. */
export function differingLibraries(records: readonly Told[]): readonly Differing[] {
  const found = records.flatMap((told) => told.record.theirs.flatMap(({ library }, index) => (library && differsAt(told, index) ? [{ library, key: told.key }] : [])));
  return [...Map.groupBy(found, ({ library }) => library)]
    .map(([name, own]) => ({ name, id: name.toLowerCase(), keys: [...new Set(own.map(({ key }) => key))] }))
    .sort((a, b) => b.keys.length - a.keys.length);
}

/** Shows of the list only the records in which the chosen library differs, and of losses and families only those that have one. */
export const filterStyle = (libraries: readonly Differing[]): string => libraries.map(({ id }) => {
  const chosen = `main:has([name=library][value=${id}]:checked)`;
  return `${chosen} li:not(.in-${id}),${chosen} .differences>div:not(:has(.in-${id})),${chosen} .family:not(:has(.in-${id})){display:none}`;
}).join('');

/** Is an answer another than the one here? */
const differsAt = ({ record, computed }: Told, index: number): boolean =>
  !agree(computed.ours, computed.theirs[index]!.value, toleranceOf(record.theirs[index]!.library));

export function differenceOf(told: Told, locale: Locale, { sources }: Pick<Wiki, 'sources'>): Difference {
  const { key, record, computed } = told;
  const differs = record.theirs.map((_, index) => differsAt(told, index));
  const digits = digitsFor(computed.ours, computed.theirs.filter((_, index) => differs[index]).map(({ value }) => value));
  return {
    key, title: record.title[locale], why: record.why[locale],
    input: Object.entries(inputOf(record)).map(([name, value]) => `${name} = ${plain(value)}`).join('; '),
    ours: { code: record.ours, ...said(computed.ours, digits) },
    theirs: record.theirs.map(({ who, source, call, formula, here }, index) => ({
      who, href: sources[source] && sourceUrl(sources[source]), version: computed.theirs[index]!.version,
      code: call ?? formula!, isFormula: formula !== undefined, ...said(computed.theirs[index]!.value, digits), differs: differs[index]!, here,
    })),
  };
}

const plain = (value: unknown): string => (Array.isArray(value) ? `[${value.map(plain).join(', ')}]` : String(value));
const said = (outcome: Outcome, digits: number) => (isRefusal(outcome) ? { error: outcome } : { value: shown(outcome, digits) });

/** Six digits, and more where a difference would not show. */
function digitsFor(ours: Outcome, others: readonly Outcome[]): number {
  let digits = 6;
  while (digits < 17 && others.some((other) => shown(other, digits) === shown(ours, digits))) digits++;
  return digits;
}

function shown(outcome: Outcome, digits: number): string {
  if (typeof outcome === 'object') return outcome.length === 1 ? shown(outcome[0]!, digits) : `[${outcome.map((part) => shown(part, digits)).join(', ')}]`;
  const text = typeof outcome === 'number' ? String(Number(outcome.toPrecision(digits))) : outcome.replace('Infinity', '∞');
  return text.replace(/^-/, '−');
}
