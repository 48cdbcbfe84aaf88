import type { Wiki } from './entry.ts';
import { key } from './key.ts';
import { collisions, nearest, slugOfId, type Names } from './names.ts';
import type { Problem } from './problem.ts';
import { exportName, type Registry } from './registry.ts';
import type { Path } from './yaml.ts';

/** Rules over all records together: ids, names, redirects, tags, sources, functions. */
export function siteProblems(wiki: Wiki, names: Names, registry: Registry): Problem[] {
  return [...idProblems(wiki, names), ...nameProblems(wiki, names), ...redirectProblems(wiki, names), ...referenceProblems(wiki), ...functionProblems(wiki, registry)];
}

/** A problem at a field of a file. */
export function problemAt(wiki: Wiki, file: string, path: Path, rule: string, message: string, fix: string, severity: Problem['severity'] = 'error'): Problem {
  const place = wiki.files.find((page) => page.file === file)?.front.at(path) ?? { line: 1, column: 1, length: 1 };
  return { file, place, rule, message, fix, severity };
}

function idProblems(wiki: Wiki, { pages }: Names): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const { file, locale, front } of wiki.files) {
    const id = String(front.data[locale === 'ko' || front.data['status'] === 'redirect' ? 'id' : 'translation_of'] ?? '');
    const owner = owners.get(`${locale} ${id}`);
    if (id && owner) problems.push(problemAt(wiki, file, [locale === 'ko' ? 'id' : 'translation_of'], 'site/duplicate-id', `an id must belong to one page, got ${id}, which is ${owner}`, 'give it its own id'));
    owners.set(`${locale} ${id}`, owner ?? file);
    if (locale !== 'ko' && front.data['translation_of'] && !pages.has(id)) {
      problems.push(problemAt(wiki, file, ['translation_of'], 'site/translation-of', `translation_of must be the id of a Korean page, got ${id}`, `nearest: ${nearest(id, [...pages.keys()]) ?? 'write the Korean page first'}`));
    }
  }
  for (const { file, locale, section, slug, page } of wiki.entries) {
    const both = pages.get(page.id);
    const known = [slugOfId(page.id), ...[both?.ko, both?.en].flatMap((entry) => (entry ? [entry.page.title, ...entry.page.aliases] : []))];
    if (!known.some((name) => key(name) === key(slug))) problems.push(problemAt(wiki, file, ['id'], 'site/file-name', `the file name must be a name of the page, got ${slug}`, `rename it to ${slugOfId(page.id)}.mdx, or add the alias`));
    const korean = both?.ko;
    if (locale !== 'ko' && korean && (korean.slug !== slug || korean.section !== section)) {
      problems.push(problemAt(wiki, file, ['translation_of'], 'site/file-name', `a translation must lie where the Korean page lies (${korean.section}/${korean.slug}), got ${section}/${slug}`, 'move it'));
    }
  }
  return problems;
}

function nameProblems(wiki: Wiki, names: Names): Problem[] {
  return collisions(names).flatMap((claims) => {
    const [first, ...others] = claims;
    return others.filter(({ id }) => id !== first!.id).map(({ name, file, path }) => problemAt(wiki, file, path, 'site/alias-collision',
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

function referenceProblems(wiki: Wiki): Problem[] {
  const problems: Problem[] = [];
  const advice = (word: string, words: readonly string[]) => {
    const near = nearest(word, words);
    return near ? `did you mean ${near}? Otherwise add it there` : 'add it there';
  };
  for (const { file, locale, page } of wiki.entries) {
    if (locale !== 'ko') continue;
    page.tags.forEach((tag, index) => {
      if (!wiki.keys.tags.includes(tag)) problems.push(problemAt(wiki, file, ['tags', index], 'fm/tags', `a tag must be a word of content/tags.yaml, got ${JSON.stringify(tag)}`, advice(tag, wiki.keys.tags)));
    });
    page.raw_sources.forEach((source, index) => {
      if (!source.startsWith('seed:') && !wiki.keys.sources.includes(source)) problems.push(problemAt(wiki, file, ['raw_sources', index], 'site/source-unknown', `a source must be a key of content/sources.yaml, got ${JSON.stringify(source)}`, advice(source, wiki.keys.sources)));
    });
  }
  return problems;
}

function functionProblems(wiki: Wiki, { losses }: Registry): Problem[] {
  const functions = [...losses.keys()].map(exportName);
  const korean = wiki.entries.filter(({ locale }) => locale === 'ko');
  const unknown = korean.flatMap(({ file, page }) => page.implements.flatMap((name, index) => (functions.includes(name) ? [] : [problemAt(wiki, file, ['implements', index],
    'site/function-unknown', `implements must name functions of the library, got ${name}`, `nearest: ${nearest(name, functions) ?? 'write it first'}`)])));
  const unnamed = korean.filter(({ section, slug, page }) => section === 'losses' && losses.has(slug) && !page.implements.includes(exportName(slug)))
    .map(({ file, slug }) => problemAt(wiki, file, ['implements'], 'site/function-unknown', `the page of a loss must implement it, got no ${exportName(slug)}`, `set implements: [${exportName(slug)}]`));
  const silent = [...losses.keys()].filter((id) => !korean.some(({ section, slug }) => section === 'losses' && slug === id));
  const undocumented: Problem[] = silent.length === 0 ? [] : [{
    file: 'src/losses/index.ts', place: { line: 1, column: 1, length: 1 }, rule: 'site/function-undocumented', severity: 'warning',
    message: `every loss must have a page, got none for ${silent.join(', ')}`, fix: `npm run wiki -- new loss ${silent[0]}`,
  }];
  return [...unknown, ...unnamed, ...undocumented];
}
