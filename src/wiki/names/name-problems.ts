import type { Entry, PageFile, Wiki } from '../entry.ts';
import { problemAt } from '../problem-at.ts';
import { compare, type Problem } from '../problem.ts';
import { slugOfId } from './address.ts';
import { key } from './key.ts';
import { byRight, collisions, nearest, type Names } from './names.ts';

/** Rules over names: each must mean one page, and every redirect must reach one. */
export function nameProblems(wiki: Wiki, names: Names): Problem[] {
  return [...collisionProblems(wiki, names), ...redirectProblems(wiki, names)];
}

/** Pages with one id. That of the file whose record changed last is told, since until then the other was alone. */
export function idProblems(wiki: Wiki): Problem[] {
  const idField = ({ locale, front }: PageFile) => (locale === 'ko' || front.data['status'] === 'redirect' ? 'id' : 'translation_of');
  const owners = new Map<string, string>();
  return [...wiki.files].sort((a, b) => compare(lastDay(a), lastDay(b)) || compare(a.file, b.file)).flatMap((page): Problem[] => {
    const { file, locale, front } = page;
    const id = String(front.data[idField(page)] ?? '');
    const owner = owners.get(`${locale} ${id}`);
    owners.set(`${locale} ${id}`, owner ?? file);
    return id && owner ? [problemAt(wiki, file, [idField(page)], 'site/duplicate-id', `an id must belong to one page, got ${id}, which is ${owner}`, 'give it its own id')] : [];
  });
}

const lastDay = ({ front }: PageFile): string => String(front.data['last_reinforced'] ?? '');

/** Pages that are not called as their file is, and translations that follow or lie beside no Korean page. */
export function fileNameProblems(wiki: Wiki, { pages }: Names): Problem[] {
  const problems = wiki.entries.flatMap((entry) => placeProblems(entry, wiki, pages));
  for (const { file, locale, front } of wiki.files) {
    const id = String(front.data['translation_of'] ?? '');
    if (problems.some((problem) => problem.file === file.replace(/^content\/[^/]+/, 'content/ko'))) continue; // its id is wrong, not that of those who follow it
    if (locale !== 'ko' && front.data['translation_of'] && !pages.has(id)) {
      problems.push(problemAt(wiki, file, ['translation_of'], 'site/translation-of', `translation_of must be the id of a Korean page, got ${id}`, `nearest: ${nearest(id, [...pages.keys()]) ?? 'write the Korean page first'}`));
    }
  }
  return problems;
}

/** A page must be called as its file is, and a translation lie where its page lies. */
function placeProblems({ file, locale, section, slug, page }: Entry, wiki: Wiki, pages: Names['pages']): Problem[] {
  const both = pages.get(page.id);
  const korean = both?.ko;
  const known = [slugOfId(page.id), ...[korean, both?.en].flatMap((entry) => (entry ? [entry.page.title, ...entry.page.aliases] : []))];
  const problems = known.some((name) => key(name) === key(slug)) ? []
    : [problemAt(wiki, file, ['id'], 'site/file-name', `the file name must be a name of the page, got ${slug}`, `rename it to ${slugOfId(page.id)}.mdx, or add the alias`)];
  if (locale === 'ko' || !korean || (korean.slug === slug && korean.section === section)) return problems;
  return [...problems, problemAt(wiki, file, ['translation_of'], 'site/file-name', `a translation must lie where the Korean page lies (${korean.section}/${korean.slug}), got ${section}/${slug}`, 'move it')];
}

/**
 * Names that several pages have. The page that had it first keeps it, and each of the others is told once, where it says the name:
 * at an alias rather than at what follows from the file name.
 */
function collisionProblems(wiki: Wiki, names: Names): Problem[] {
  return collisions(names).flatMap((owners) => {
    const ranked = [...owners].sort(byRight);
    const [first] = ranked;
    const others = ranked.filter(({ id, file }, index) => id !== first!.id && ranked.findIndex((other) => other.id === id && other.file === file) === index);
    return others.map(({ name, file, path }) => problemAt(wiki, file, path, 'site/alias-collision',
      `a name must mean one page, got ${JSON.stringify(name)}, which already means ${first!.id} (${first!.file})`, 'drop it here, or add it to content/disambiguation.yaml'));
  });
}

function redirectProblems(wiki: Wiki, { pages }: Names): Problem[] {
  const redirects = new Map(wiki.redirects.map(({ redirect }) => [redirect.id, redirect]));
  return wiki.redirects.flatMap(({ file, redirect: { id, canonical_id: target } }) => {
    if (pages.has(target)) return [];
    const seen = new Set([id]);
    let end = target;
    while (redirects.has(end) && !seen.has(end)) {
      seen.add(end);
      end = redirects.get(end)!.canonical_id;
    }
    if (seen.has(end)) return [problemAt(wiki, file, ['canonical_id'], 'site/canonical-cycle', `a redirect must end at a page, got a circle: ${[...seen, end].join(' -> ')}`, 'point one of them to a page')];
    if (redirects.has(target)) return [problemAt(wiki, file, ['canonical_id'], 'site/double-redirect', `a redirect must reach its page in one hop, got ${target}, which is a redirect too`, `set canonical_id: ${end}`)];
    return [problemAt(wiki, file, ['canonical_id'], 'site/canonical-missing', `canonical_id must be the id of a page, got ${target}`, `nearest: ${nearest(target, [...pages.keys()]) ?? 'none'}`)];
  });
}
