import type { Entry } from '../entry.ts';
import { shortHash } from '../record/hash.ts';

/**
 * The version of a Korean text that a translation follows.
 *
 * Spaces and punctuation do not count, so a comma never makes a translation stale; formulas, tags and numbers do:
 * `-`, `+`, `<`, `=`, `\`, `{`, `}`, `^` and the decimal point are kept.
 */
export function sourceHash(body: string): string {
  const words = body.normalize('NFC').replace(/(?<=\d)\.(?=\d)/g, '\u0001').replace(/[\s.,;:!?·…'"’‘“”()「」『』~–—]/gu, '');
  return shortHash(words);
}

/** Has the Korean page changed since this translation was accepted? */
export function isStale(translation: Pick<Entry, 'page'>, korean: Pick<Entry, 'body'> | undefined): boolean {
  return korean !== undefined && translation.page.source_hash !== sourceHash(korean.body);
}
