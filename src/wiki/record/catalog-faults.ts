import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Wiki } from '../entry.ts';
import { ambiguityFaults } from '../names/ambiguity-faults.ts';
import { key } from '../names/key.ts';
import { show, type Fault, type Problem } from '../problem.ts';
import { catalogs, catalogKey, catalogYaml, type CatalogFile } from './catalogs.ts';
import { futureFaults } from './days.ts';
import { issueFaults } from './issues.ts';
import { Source } from './source.ts';
import { besides, fundamental, textFaults } from '../text/faults.ts';
import type { Yaml } from './yaml.ts';

/** Everything that is wrong with the files beside the pages by themselves. A file that is missing is wrong too. */
export function catalogProblems(texts: Readonly<Record<string, string>>, wiki: Wiki, today: string): Problem[] {
  return (Object.keys(catalogs) as CatalogFile[]).flatMap((file): Problem[] => {
    const text = texts[file];
    if (text === undefined) return [{ file, place: { line: 1, column: 1, length: 1 }, rule: 'catalog/missing', severity: 'error', message: `${file} must exist, got no file`, fix: 'write it' }];
    const yaml = catalogYaml(text);
    const first = fundamental([...textFaults(text), ...yaml.faults]);
    const faults = first.length ? first : [...entryFaults(file, yaml), ...(more[file]?.(yaml, wiki, today) ?? [])];
    return faults.map((fault) => ({ ...fault, file }));
  });
}

/** What entries must be beyond their shape. */
const more: Partial<Record<CatalogFile, (yaml: Yaml, wiki: Wiki, today: string) => Fault[]>> = {
  'content/sources.yaml': (yaml, _wiki, today) => sourceFaults(yaml, today),
  'content/disambiguation.yaml': ({ at }, wiki) => ambiguityFaults(wiki, at),
};

/** Entries that nothing uses. */
export function unusedProblems(texts: Readonly<Record<string, string>>, wiki: Wiki, cited: ReadonlySet<string>): Problem[] {
  const used = { 'content/sources.yaml': cited, 'content/tags.yaml': new Set(wiki.entries.flatMap(({ page }) => page.tags)) };
  return (Object.keys(used) as (keyof typeof used)[]).flatMap((file) => {
    const { value, at } = catalogYaml(texts[file] ?? '');
    const [rule, claim] = file === 'content/tags.yaml' ? ['tags/unused', 'a tag must be used by a page'] as const : ['site/source-unused', 'a source must be cited by a page, a convention or a card'] as const;
    return Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(value)).filter((name) => !used[file].has(name)).map((name): Problem => (
      { file, place: at([name], 'key'), rule, severity: 'warning', message: `${claim}, got none for ${name}`, fix: file === 'content/tags.yaml' ? 'remove it' : 'cite it, or remove it' }));
  });
}

function entryFaults(file: CatalogFile, { value, faults, at }: Yaml): Fault[] {
  const area = file.replace(/^content\/|\.yaml$/g, '');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [...faults, { place: at([]), rule: `${area}/shape`, severity: 'error', message: `${file} must be a mapping, got ${show(value)}`, fix: 'write one key for each entry' }];
  }
  const flat = Object.entries(value).find(([, data]) => typeof data !== 'object' || Array.isArray(data));
  if (flat) return besides(faults, [{ place: at([flat[0]]), rule: `${area}/record`, severity: 'error', message: `${flat[0]} must be a mapping, got ${show(flat[1])}`, fix: 'indent the fields of an entry under its key' }]);
  return besides(faults, Object.entries(value).flatMap(([name, data]) => {
    const sound = catalogKey[file].safeParse(name);
    const unsound: Fault[] = sound.success ? [] : [{ place: at([name], 'key'), rule: `${area}/key`, severity: 'error', message: `a key must ${sound.error.issues[0]!.message}, got ${show(name)}` }];
    const parsed = catalogs[file].safeParse(data);
    return [...unsound, ...(parsed.success ? [] : issueFaults(parsed.error.issues, value, at, area, Object.keys(catalogs[file].shape), [name]))];
  }));
}

/** Sources that cannot be found, that lead to another paper, that are told twice, or that are dated ahead. */
function sourceFaults({ value, at }: Yaml, today: string): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const blame = (path: readonly string[], rule: string, message: string, fix: string) =>
    faults.push({ place: at(path, path.length === 1 ? 'key' : 'value'), rule, message, fix, severity: 'error' });
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
    const day = /^\d{4}-\d{2}-\d{2}/.exec(parsed.data.checked)?.[0];
    faults.push(...futureFaults([{ path: [name, 'year'], date: String(parsed.data.year) }, ...(day ? [{ path: [name, 'checked'], date: day }] : [])], today, at, 'sources'));
  }
  return faults;
}

/** 0 for the same title, 1 for nothing in common; over case, spaces and punctuation. */
function unlike(a: string, b: string): number {
  const [one, two] = [key(a).replace(/[^\p{L}\p{N}]/gu, ''), key(b).replace(/[^\p{L}\p{N}]/gu, '')];
  return distance(one, two) / Math.max(1, one.length, two.length);
}
