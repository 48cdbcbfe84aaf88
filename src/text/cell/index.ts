import type { Locale } from '#core/locale';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { CellWords } from './words.ts';

/** The words of the cells alone, in every language: the cells' script carries them, so that no page does. */
export const cellWords: Readonly<Record<Locale, CellWords>> = { ko, en };
