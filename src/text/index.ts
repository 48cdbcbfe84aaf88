import type { Locale } from '#core/locale';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Text } from './words.ts';

const texts: Readonly<Record<Locale, Text>> = { ko, en };

/** The interface words of one language. */
export const text = (locale: Locale): Text => texts[locale];
