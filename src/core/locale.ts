/** The languages of the wiki, Korean first. */
export const locales = ['ko', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A few words in every language; a missing one is a compile error. */
export type Words = Readonly<Record<Locale, string>>;
