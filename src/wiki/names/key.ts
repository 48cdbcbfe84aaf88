/**
 * A name as the wiki compares it: over case, spaces, every dash and Unicode form.
 *
 * `Smooth L1`, `SmoothL1` and `smooth-l1` are one name; so are `교차 엔트로피` and `교차엔트로피`.
 */
export function key(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}_·.,'"/()[\]’‘“”]/gu, '').normalize('NFC');
}
