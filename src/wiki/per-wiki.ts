import type { Wiki } from './entry.ts';

/** Computes something once for each wiki: every page of a build asks for it again. */
export function perWiki<Result>(compute: (wiki: Wiki) => Result): (wiki: Wiki) => Result {
  const known = new WeakMap<Wiki, Result>();
  return (wiki) => {
    const found = known.get(wiki) ?? compute(wiki);
    known.set(wiki, found);
    return found;
  };
}
