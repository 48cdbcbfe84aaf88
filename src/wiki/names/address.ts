import type { Locale } from '#core/locale';
import type { Section } from '../entry.ts';

/** What the addresses of a language begin with. Korean stands at the root. */
export const rootOf = (locale: Locale): string => (locale === 'ko' ? '' : `/${locale}`);

/** The address of a page. */
export const address = (locale: Locale, section: Section, slug: string): string => `${rootOf(locale)}/${section}/${slug}/`;

/** A name as the last part of an address: `L1 loss` -> `l1-loss`. */
export const nameSlug = (name: string): string => name.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** The address of the page that lists what an ambiguous name may mean. */
export const nameAddress = (name: string, locale: Locale): string => `${rootOf(locale)}/names/${nameSlug(name)}/`;

/** `wiki-2026-1122-huber` -> `huber` */
export function slugOfId(id: string): string {
  return id.replace(/^wiki-\d{4}-\d{4}-/, '');
}
