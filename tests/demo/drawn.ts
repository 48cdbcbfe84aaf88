import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import type { Card } from '#core/card/kinds';
import type { Locale } from '#core/locale';
import { componentOf } from '#demo/component';
import { viewFor, views } from '#demo/index';
import { snap, type Fields, type State } from '#demo/kit/state/state';
import { Start } from '#demo/kit/state/use-demo';
import type { Random } from '../sample/random.ts';

/** A figure of a loss in one of its states, as a reader sees it. */
export interface Drawn {
  readonly card: Card;
  readonly locale: Locale;
  readonly fields: Fields;
  readonly state: State;
  readonly html: string;
  /** the sentences under the drawing, as plain text */
  readonly caption: string;
  /** the numbers in text: rows of cells, the first cell of each its head */
  readonly table: readonly (readonly string[])[];
}

/** What a figure says somewhere, and the number that it must be to the digits printed. */
export interface Said {
  readonly what: string;
  readonly printed: string | undefined;
  readonly value: number;
}

/** All that a view says of its loss in a state. Each view has one: `tests/demo/<view>/truth.ts`. */
export type Truth = (figure: Drawn) => readonly Said[];

/** Draws the figure that a page shows of a loss, in the state that `start` makes of its fields. */
export async function drawn(card: Card, locale: Locale, name: string, start: (fields: Fields) => State): Promise<Drawn> {
  const props = views[name]!.props(card, locale, () => true);
  const Demo = await componentOf(viewFor(card, name), props);
  let seen: { fields: Fields; state: State } | undefined;
  const begin = (fields: Fields): State => (seen ??= { fields, state: start(fields) }).state;
  const html = renderToString(h(Start.Provider, { value: begin }, h(Demo, props)));
  const [, caption = ''] = /<figcaption[^>]*>([^]*?)<\/figcaption>/.exec(html) ?? [];
  const [, rows = ''] = /<div class="demo-table"[^]*?<tbody>([^]*?)<\/tbody>/.exec(html) ?? [];
  const table = [...rows.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!)));
  return { card, locale, ...seen!, html, caption: plain(caption), table };
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ').trim();

/** A state drawn at random: now and then a field is at one of its ends. */
export const anywhere = (random: Random) => (fields: Fields): State =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) =>
    [name, snap(field, random.pick([field.default, field.min, field.max, ...random.list(4, () => random.between(field.min, field.max))]))]));

/** The number that a text of a figure means, and half a unit of its last digit. */
export function numberIn(printed: string): { readonly value: number; readonly within: number } {
  const text = printed.replaceAll('−', '-').replace('∞', 'Infinity');
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e(-?\d+))?$/.exec(text) ?? [];
  return { value: Number(text), within: 0.5 * 10 ** (Number(exponent) - fraction.length) };
}

/** What a printed number says that the function does not; nothing where they agree to the digits printed. */
export function fault({ what, printed, value }: Said): string | undefined {
  if (printed === undefined) return `${what}: nothing is printed, must be ${value}`;
  const said = numberIn(printed);
  const right = Object.is(said.value, value) || said.value === value || Math.abs(said.value - value) <= said.within * (1 + 1e-6) + 1e-12 * Math.abs(value);
  return right ? undefined : `${what}: "${printed}" is printed, must be ${value}`;
}
