import type { Vector } from './result.ts';

/** The one grammar of errors: `<who>: <what> must <rule>, got <value>`, where the value is short and nothing about it throws. */
export function must(who: string, what: string, rule: string, got: unknown): RangeError {
  return new RangeError(`${who}: ${what} must ${rule}, got ${
    typeof got === 'string' ? `"${got}"` : Object(got) === got ? typeof got : String(got)
  }`);
}

/**
 * Throws unless every argument, by name, is a list of numbers, all of one length and none empty. Returns that length.
 *
 * Of a typed array only the first element is looked at: it is no number where they are big integers.
 *
 * @param n     the length, where it is known
 * @param rule  what the error says of another length
 */
export function checkNumbers(who: string, lists: Readonly<Record<string, Vector>>, n = 0, rule = 'have at least 1 element'): number {
  for (const name in lists) {
    const list = lists[name]!;
    const { length, buffer } = Object(list) as Float64Array; // what is no list has no length, what is no typed array no buffer
    if (!(n ? length === n : length > 0)) throw must(who, name, rule, length ?? list);
    // A typed array never comes by this loop, which makes it six times as fast.
    for (let i = 0, plain = buffer ? [list[0]] : list; i < plain.length; i++) {
      if (typeof plain[i] !== 'number') throw must(who, `${name}[${i}]`, 'be a number', plain[i]);
    }
    if (!n) rule = `be as long as ${name} (${n = length})`;
  }
  return n;
}
