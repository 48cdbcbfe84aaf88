import type { Wiki } from '../entry.ts';
import { exportName, type Library } from '../library.ts';
import { nearest } from '../names/names.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problem.ts';

/** What records name must exist: their tags, their sources, the functions they explain. */
export function referenceProblems(wiki: Wiki, library: Library): Problem[] {
  return [...catalogWordProblems(wiki), ...functionProblems(wiki, library)];
}

function catalogWordProblems(wiki: Wiki): Problem[] {
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

function functionProblems(wiki: Wiki, { losses }: Library): Problem[] {
  const functions = [...losses.keys()].map(exportName);
  const korean = wiki.entries.filter(({ locale }) => locale === 'ko');
  const unknown = korean.flatMap(({ file, page }) => page.implements.flatMap((name, index) => (functions.includes(name) ? [] : [problemAt(wiki, file, ['implements', index],
    'site/function-unknown', `implements must name functions of the library, got ${name}`, `nearest: ${nearest(name, functions) ?? 'write it first'}`)])));
  const unnamed = korean.filter(({ section, slug, page }) => section === 'losses' && losses.has(slug) && !page.implements.includes(exportName(slug)) && page.implements.every((name) => functions.includes(name)))
    .map(({ file, slug }) => problemAt(wiki, file, ['implements'], 'site/function-unknown', `the page of a loss must implement it, got no ${exportName(slug)}`, `set implements: [${exportName(slug)}]`));
  return [...unknown, ...unnamed];
}

/** Every loss must have a page. */
export function silentLosses(wiki: Wiki, { losses }: Library): Problem[] {
  const korean = wiki.entries.filter(({ locale }) => locale === 'ko');
  const silent = [...losses.keys()].filter((id) => !korean.some(({ section, slug }) => section === 'losses' && slug === id));
  return silent.length === 0 ? [] : [{
    file: 'src/losses/index.ts', place: { line: 1, column: 1, length: 1 }, rule: 'site/function-undocumented', severity: 'warning',
    message: `every loss must have a page, got none for ${silent.length}: ${silent.slice(0, 3).join(', ')}${silent.length > 3 ? ', ...' : ''}`, fix: `npm run wiki -- new loss ${silent[0]}`,
  }];
}
