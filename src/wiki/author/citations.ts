import { check } from '../check.ts';
import { understand, type Texts } from '../content.ts';
import type { Library } from '../library.ts';
import { citesIn } from '../prose/claims.ts';
import { parseBody } from '../prose/tree.ts';
import { sourceUrl } from '../record/source.ts';

/** Every source with its trust, where it leads, the pages, conventions and cards that cite it, and what is wrong with it. */
export function listSources(texts: Texts, library: Library): string {
  const wiki = understand(texts);
  const problems = check(texts, library).filter(({ file }) => file === 'content/sources.yaml');
  const pages = wiki.entries.filter(({ locale }) => locale === 'ko').map((entry) => {
    const parsed = parseBody(entry.body, entry.bodyLine);
    return { slug: entry.slug, cites: new Set('tree' in parsed ? citesIn(parsed.tree) : []) };
  });
  const lines = Object.entries(wiki.sources).map(([key, source]) => {
    const told = [...wiki.conventions].filter(([loss, records]) => records.some(({ loss: own, record }) => own === loss && record.theirs.some(({ source }) => source === key)));
    const cited = [...pages.filter(({ cites }) => cites.has(key)).map(({ slug }) => slug), ...[...library.losses.values()].filter(({ sources }) => sources.includes(key)).map(({ id }) => `card of ${id}`), ...told.map(([loss]) => `conventions of ${loss}`)];
    return `${source.trust}  ${key}  ${source.title} (${source.year})  ${sourceUrl(source) ?? 'no address'}\n   cited by ${cited.join(', ') || 'nothing'}\n   ${source.checked}`;
  });
  const wrong = problems.map(({ place, severity, message, rule }) => `content/sources.yaml:${place.line}:${place.column}  ${severity}  ${message}  ${rule}`);
  return [...lines, ...wrong, `${lines.length} sources, ${wrong.length} problems`].join('\n');
}
