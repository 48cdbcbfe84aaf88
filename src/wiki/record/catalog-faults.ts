import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Wiki } from '../entry.ts';
import { key } from '../names/key.ts';
import { show, type Fault, type Problem } from '../problem.ts';
import { catalogs, catalogKey, catalogYaml, type CatalogFile } from './catalogs.ts';
import { issueFaults } from './issues.ts';
import { Source } from './source.ts';
import type { Yaml } from './yaml.ts';

/** Everything that is wrong with the files beside the pages. A file that is missing is wrong too. */
export function catalogProblems(texts: Readonly<Record<string, string>>, wiki: Wiki, cited: ReadonlySet<string>): Problem[] {
  return (Object.keys(catalogs) as CatalogFile[]).flatMap((file): Problem[] => {
    const text = texts[file];
    const missing: Fault = { place: { line: 1, column: 1, length: 1 }, rule: 'catalog/missing', severity: 'error', message: `${file} must exist, got no file`, fix: 'write it' };
    const faults = text === undefined ? [missing] : entryFaults(file, text);
    const more = file === 'content/sources.yaml' && text !== undefined ? sourceFaults(catalogYaml(text), cited) : file === 'content/tags.yaml' && text !== undefined ? unusedTags(catalogYaml(text), wiki) : [];
    return [...faults, ...more].map((fault) => ({ ...fault, file }));
  });
}

function entryFaults(file: CatalogFile, text: string): Fault[] {
  const { value, faults, at } = catalogYaml(text);
  const area = file.replace(/^content\/|\.yaml$/g, '');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [...faults, { place: at([]), rule: `${area}/shape`, severity: 'error', message: `${file} must be a mapping, got ${show(value)}`, fix: 'write one key for each entry' }];
  }
  return [...faults, ...Object.entries(value).flatMap(([name, data]) => {
    const sound = catalogKey[file].safeParse(name);
    const unsound: Fault[] = sound.success ? [] : [{ place: at([name], 'key'), rule: `${area}/key`, severity: 'error', message: `a key must ${sound.error.issues[0]!.message}, got ${show(name)}` }];
    const parsed = catalogs[file].safeParse(data);
    return [...unsound, ...(parsed.success ? [] : issueFaults(parsed.error.issues, value, at, area, Object.keys(catalogs[file].shape), [name]))];
  })];
}

/** Sources that cannot be found, that lead to another paper, that are told twice, or that nothing cites. */
function sourceFaults({ value, at }: Yaml, cited: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const blame = (path: readonly string[], rule: string, message: string, fix: string, severity: Fault['severity'] = 'error') =>
    faults.push({ place: at(path, path.length === 1 ? 'key' : 'value'), rule, message, fix, severity });
  for (const [name, data] of Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(value))) {
    const parsed = Source.safeParse(data);
    if (!parsed.success) continue;
    const { kind, doi, arxiv, url, title, resolved_title: resolved } = parsed.data;
    if (!doi && !arxiv && !url && kind !== 'note') blame([name], 'site/source-shape', `${name} must have a doi, an arxiv id or a url, got none`, 'add one; only a note may have none');
    if (resolved !== undefined && unlike(title, resolved) > 0.2) {
      blame([name, 'resolved_title'], 'site/source-mismatch', `${name} must lead to the paper it names (${show(title)}), got ${show(resolved)}`, 'correct the DOI or the arXiv id');
    }
    for (const address of [doi?.toLowerCase(), arxiv?.replace(/v\d+$/, ''), url].filter((part) => part !== undefined)) {
      const owner = owners.get(address);
      if (owner && owner !== name) blame([name], 'site/source-duplicate', `a source must be told once, got ${address}, which is ${owner}`, `cite ${owner}`);
      owners.set(address, owner ?? name);
    }
    if (!cited.has(name)) blame([name], 'site/source-unused', `a source must be cited by a page, a convention or a card, got none for ${name}`, 'cite it, or remove it', 'warning');
  }
  return faults;
}

function unusedTags({ at }: Yaml, wiki: Wiki): Fault[] {
  const used = new Set(wiki.entries.flatMap(({ page }) => page.tags));
  return Object.keys(wiki.tags).filter((tag) => !used.has(tag)).map((tag) => ({
    place: at([tag], 'key'), rule: 'tags/unused', severity: 'warning', message: `a tag must be used by a page, got none for ${tag}`, fix: 'remove it',
  }));
}

/** 0 for the same title, 1 for nothing in common; over case, spaces and punctuation. */
function unlike(a: string, b: string): number {
  const [one, two] = [key(a).replace(/[^\p{L}\p{N}]/gu, ''), key(b).replace(/[^\p{L}\p{N}]/gu, '')];
  return distance(one, two) / Math.max(1, one.length, two.length);
}
