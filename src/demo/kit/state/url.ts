/** A figure and its state as an address names them: `#huber-curve?delta=2`. */
export interface Place {
  readonly id: string;
  readonly query: URLSearchParams;
}

/** Longer addresses are nobody's state: they are not even parsed. */
const longest = 2000;

/** Reads `#<figure id>?a=1&b=2`; undefined where the address names no figure. Never throws. */
export function parsePlace(hash: string): Place | undefined {
  if (hash.length > longest) return undefined;
  const [, id, query = ''] = /^#([a-z][a-z0-9-]*)(?:\?(.*))?$/.exec(hash) ?? [];
  return id === undefined ? undefined : { id, query: new URLSearchParams(query) };
}

/** The address of a figure in a state; without the question mark where all is at its default. */
export function formatPlace(id: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `#${id}?${text}` : `#${id}`;
}
