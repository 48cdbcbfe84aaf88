import { check } from './check.ts';
import { citesIn } from './claims.ts';
import type { Registry } from './registry.ts';
import { sourceUrl } from './sources.ts';
import { parseBody } from './tree.ts';
import { understand, type Texts } from './wiki.ts';

/** Every source with its trust, where it leads, the pages and cards that cite it, and what is wrong with it. */
export function listSources(texts: Texts, registry: Registry): string {
  const wiki = understand(texts);
  const problems = check(texts, registry).filter(({ file }) => file === 'content/sources.yaml');
  const pages = wiki.entries.filter(({ locale }) => locale === 'ko').map((entry) => {
    const parsed = parseBody(entry.body, entry.bodyLine);
    return { slug: entry.slug, cites: new Set('tree' in parsed ? citesIn(parsed.tree) : []) };
  });
  const lines = Object.entries(wiki.sources).map(([key, source]) => {
    const cited = [...pages.filter(({ cites }) => cites.has(key)).map(({ slug }) => slug), ...[...registry.losses.values()].filter(({ sources }) => sources.includes(key)).map(({ id }) => `card of ${id}`)];
    return `${source.trust}  ${key}  ${source.title} (${source.year})  ${sourceUrl(source) ?? 'no address'}\n   cited by ${cited.join(', ') || 'nothing'}\n   ${source.checked}`;
  });
  const wrong = problems.map(({ place, severity, message, rule }) => `content/sources.yaml:${place.line}:${place.column}  ${severity}  ${message}  ${rule}`);
  return [...lines, ...wrong, `${lines.length} sources, ${wrong.length} problems`].join('\n');
}
