import type { Problem } from '../problem.ts';

/** A page with its mechanical problems mended: those whose fix needs no judgement. Others are left as they are. */
export function fixText(text: string, problems: readonly Problem[]): string {
  const rules = new Set(problems.map(({ rule }) => rule));
  let fixed = writeNumbers(text, problems);
  if (rules.has('fm/bom')) fixed = fixed.replace(/^\uFEFF/, '');
  if (rules.has('fm/line-ends')) fixed = fixed.replace(/\r\n?/g, '\n');
  if (rules.has('fm/nfc') || rules.has('content/nfc')) fixed = fixed.normalize('NFC');
  for (const { rule, place, fix } of problems) {
    if (rule === 'yaml/no-space') fixed = onLine(fixed, place.line, (line) => `${line.slice(0, place.column)} ${line.slice(place.column)}`);
    if (rule === 'site/confidence') {
      const ceiling = /declare (\d\.\d\d) /.exec(fix ?? '')?.[1];
      if (ceiling) fixed = onLine(fixed, place.line, () => `confidence_score: ${Number(ceiling)}`);
    }
  }
  if (rules.has('fm/changelog') && !rules.has('yaml/syntax')) fixed = sortChangelog(fixed);
  if (rules.has('fm/last-reinforced')) fixed = copyNewest(fixed);
  return fixed;
}

/** A page with one more entry in its changelog, reinforced that day. */
export function reinforce(text: string, date: string, change: string): string {
  const { lines, from, to, items } = changelogOf(text);
  if (!items.length) throw new RangeError('reinforce: changelog must be a list with one entry a line, got none');
  const indent = /^\s*/.exec(items[0]![0]!)![0];
  const entry = `${indent}- { date: ${date}, change: ${JSON.stringify(change.normalize('NFC'))} }`;
  return copyNewest([...lines.slice(0, from), ...items.flat(), entry, ...lines.slice(to)].join('\n'));
}

/** Numbers as they were computed, the last of a line first, so that the columns of the others still hold. */
function writeNumbers(text: string, problems: readonly Problem[]): string {
  return problems.filter(({ rule, fix }) => rule === 'number/value' && fix?.startsWith('write ')).toReversed().reduce((mended, { place: { line, column, length }, fix }) =>
    onLine(mended, line, (old) => old.slice(0, column - 1) + fix!.slice('write '.length) + old.slice(column - 1 + length)), text);
}

function onLine(text: string, number: number, change: (line: string) => string): string {
  return text.split('\n').map((line, index) => (index === number - 1 ? change(line) : line)).join('\n');
}

/** The entries of the changelog as blocks of lines, [from, to) being theirs in the file. */
function changelogOf(text: string): { lines: string[]; from: number; to: number; items: string[][] } {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /^changelog:\s*$/.test(line)) + 1;
  if (from === 0) return { lines, from: 0, to: 0, items: [] };
  const rest = lines.slice(from);
  const length = rest.findIndex((line) => !/^(?:\s+\S|- |\s*$)/.test(line) || line === '---');
  const items: string[][] = [];
  for (const line of rest.slice(0, length < 0 ? rest.length : length)) {
    if (/^\s*- /.test(line)) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return { lines, from, to: from + (length < 0 ? rest.length : length), items };
}

const dateOf = (item: readonly string[]): string => /\d{4}-\d{2}-\d{2}/.exec(item.join(' '))?.[0] ?? '';

function sortChangelog(text: string): string {
  const { lines, from, to, items } = changelogOf(text);
  const sorted = [...items].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return [...lines.slice(0, from), ...sorted.flat(), ...lines.slice(to)].join('\n');
}

function copyNewest(text: string): string {
  const newest = changelogOf(text).items.map(dateOf).sort().at(-1);
  return newest ? text.replace(/^last_reinforced:.*$/m, `last_reinforced: ${newest}`) : text;
}

/** The English file, told to follow the Korean prose of this hash. */
export function acceptTranslation(text: string, hash: string): string {
  if (!/^source_hash:/m.test(text)) return text.replace(/^(translation_of:.*)$/m, `$1\nsource_hash: "${hash}"`);
  return text.replace(/^source_hash:.*$/m, `source_hash: "${hash}"`);
}
