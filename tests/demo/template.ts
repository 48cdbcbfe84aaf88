import type { Said } from './drawn.ts';

/** A sentence of a view that a caption says, and what stands in its places. */
export interface Spoken {
  readonly key: string;
  readonly printed: Readonly<Record<string, string>>;
}

/** Takes a caption apart into sentences among the words of a view: each by its template, and what none of them is. */
export function spokenIn(words: object, keys: readonly string[], caption: string): { readonly spoken: readonly Spoken[]; readonly left: string } {
  const spoken: Spoken[] = [];
  let left = caption;
  for (const key of keys) {
    const match = templateOf((words as Readonly<Record<string, string>>)[key]!).exec(left);
    if (!match) continue;
    spoken.push({ key, printed: { ...match.groups } });
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
  }
  return { spoken, left: left.trim() };
}

/** That a caption says just these sentences, and in each of their places the number of that name. */
export function captionSays(words: object, keys: readonly string[], expected: readonly string[], caption: string, values: Readonly<Record<string, number>>): Said[] {
  const { spoken, left } = spokenIn(words, keys, caption);
  const said = spoken.map(({ key }) => key).sort().join(' ');
  return [
    { what: `sentences must be "${[...expected].sort().join(' ')}", are "${said}"`, printed: String(Number(said === [...expected].sort().join(' '))), value: 1 },
    { what: `what no sentence explains: "${left}"`, printed: String(left.length), value: 0 },
    ...spoken.flatMap(({ key, printed }) => Object.entries(printed).filter(([name]) => name in values).map(([name, text]) => ({ what: `{${name}} of ${key}`, printed: text, value: values[name]! }))),
  ];
}

/**
 * A sentence with its places as groups. A place that stands twice must be printed alike.
 *
 * @param place  what may stand in one
 */
export function templateOf(text: string, place = '\\S+?'): RegExp {
  const seen = new Set<string>();
  const source = text.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>${place})`;
  });
  return new RegExp(`${source.join('')}(?= |$)`);
}
