import { key } from '../names/key.ts';

/** A page of the old wiki, read from its flattened table form. */
export interface SeedPage {
  /** field -> text, or list of texts */
  readonly record: Readonly<Record<string, string | readonly string[]>>;
  readonly changelog: readonly { readonly date: string; readonly change: string }[];
  /** the prose between record and changelog */
  readonly prose: string;
  /** what did not come over unchanged */
  readonly notes: readonly string[];
}

const fields = ['id', 'title', 'category', 'status', 'canonical_id', 'aliases', 'duplicate_of', 'source_trust_level', 'confidence_score', 'verification_status', 'tags', 'raw_sources', 'last_reinforced', 'github_commit', 'tech_stack'] as const;

/**
 * Reads a page whose tables were flattened to one cell a line: names of the fields, then their values, lists as
 * tables inside a cell that a lone `|` closes. Its changelog is a table at the end of the prose and becomes a field.
 *
 * @throws {RangeError} if there is no such table
 */
export function readSeed(text: string): SeedPage {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const start = lines.findIndex((line, at) => line === '| id |' && fields.slice(1).every((field, index) => lines[at + 1 + index] === `${field} |`));
  if (start < 0) throw new RangeError('import: the file must hold the record as a flattened table, got no line "| id |" followed by the other fields');
  const { record, end } = readValues(lines, start + fields.length);
  const rest = lines.slice(end);
  const heading = rest.findIndex((line) => /Changelog\s*$/.test(line));
  const changelog = heading < 0 ? [] : changes(rest.slice(heading + 1));
  const prose = rest.slice(0, heading < 0 ? rest.length : heading).join('\n').trim();
  const { aliases, notes } = sift(record);
  return {
    record: { ...record, aliases }, changelog, prose: prose.startsWith(String(record['title'])) ? prose.slice(String(record['title']).length).trim() : prose,
    notes: [...notes, ...(heading < 0 ? [] : ['changelog was a table in the prose; it is a field now'])],
  };
}

function readValues(lines: readonly string[], start: number): { record: Record<string, string | string[]>; end: number } {
  const record: Record<string, string | string[]> = {};
  let at = start;
  for (const field of fields) {
    const line = lines[at] ?? '';
    if (line === '|') {
      record[field] = [];
      at++;
    } else if (field !== 'id' && line.startsWith('| ')) {
      const close = lines.indexOf('|', at);
      record[field] = lines.slice(at, close < 0 ? lines.length : close).map(cell);
      at = close < 0 ? lines.length : close + 1;
    } else {
      record[field] = cell(line);
      at++;
    }
  }
  return { record, end: at };
}

/** Names that are one name once case, spaces and hyphens are folded are kept once. */
function sift(record: Readonly<Record<string, string | readonly string[]>>): { aliases: string[]; notes: string[] } {
  const taken = new Map([[key(String(record['title'])), String(record['title'])]]);
  const notes: string[] = [];
  const aliases = [record['aliases'] ?? []].flat().filter((alias) => {
    const same = taken.get(key(alias));
    if (same !== undefined) notes.push(`alias ${JSON.stringify(alias)} is ${JSON.stringify(same)} once case, spaces and hyphens are folded; dropped`);
    taken.set(key(alias), same ?? alias);
    return same === undefined;
  });
  for (const field of ['status', 'verification_status', 'source_trust_level', 'confidence_score']) {
    notes.push(`${field} was ${String(record[field])}; a draft claims nothing until its evidence is counted`);
  }
  return { aliases, notes };
}

function changes(lines: readonly string[]): { date: string; change: string }[] {
  return lines.flatMap((line, index) => {
    const date = /^\| (\d{4}-\d{2}-\d{2}) \|$/.exec(line)?.[1];
    return date ? [{ date, change: cell(lines[index + 1] ?? '') }] : [];
  });
}

function cell(line: string): string {
  return line.replace(/^\|\s*/, '').replace(/\s*\|$/, '').trim();
}
