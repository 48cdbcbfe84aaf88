import { createHash } from 'node:crypto';

/** The first 12 hex digits of SHA-256: enough to tell versions apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
