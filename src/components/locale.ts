import type { Locale } from '#core/locale';

/** The language of the page that is being built. */
export function localeOf({ currentLocale }: { currentLocale: string | undefined }): Locale {
  return currentLocale === 'en' ? 'en' : 'ko';
}
