import { readFile } from 'node:fs/promises';
import type { Nodes } from 'mdast';
import type { Card } from '#core/card/kinds';
import { cardOf } from '#cards/index';
import type { Entry, Wiki } from '#wiki/entry';
import { text } from '#text/index';
import { pageBill } from '#wiki/evidence/bill';
import { namesOf, resolve } from '#wiki/names/names';
import { questionIn } from '#wiki/prose/checks';
import { holdsProse } from '#wiki/prose/tags';
import { checkedTree, inFile, placeOf, tagOf, type Tag } from '#wiki/prose/tree';
import { sourceUrl } from '#wiki/record/source';
import { rightChoice } from './numbers/right-choice.ts';
import { differenceOf, type Difference } from './conventions.ts';
import { evidencePhrases } from './evidence-words.ts';
import { shownLibraries } from './snippets/shown.ts';
import { readExample } from './example.ts';

type Attributes = Readonly<Record<string, string>>;
type Say = (attributes: Attributes, entry: Entry, wiki: Wiki) => string | Promise<string>;

/** The page as plain Markdown, for programs and for people who read source: every tag says in text what it shows. */
export async function markdownOf(entry: Entry, wiki: Wiki, site: URL): Promise<string> {
  const { page, url, body, bodyLine } = entry;
  const head = `# ${page.title}\n\n> ${page.description}\n\n<${new URL(url, site).href}> · ${page.id} · confidence ${page.confidence_score.toFixed(2)} · ${page.verification_status} · ${page.last_reinforced}\n`;
  return `${head}\n${(await spoken(checkedTree(entry), inFile(body, bodyLine), entry, wiki)).trim()}\n`;
}

/**
 * A node in the words of its author, with every tag and link in it said in text.
 *
 * Only what the tree holds as a tag or as prose is said: code and formulas stay as they are, whatever they look like.
 */
async function spoken(node: Nodes, source: string, entry: Entry, wiki: Wiki): Promise<string> {
  const [start, end] = rangeOf(node)!;
  if (node.type === 'text') return linked(source.slice(start, end), entry, wiki);
  const tag = tagOf(node);
  if (tag && !holdsProse(tag.name)) return indented(await said(tag, entry, wiki), source.slice(source.lastIndexOf('\n', start - 1) + 1, start));
  // What a parser made up, as the address of an e-mail, has no place: its text is copied with what stands around it.
  const children = ('children' in node ? node.children : []).filter((child) => rangeOf(child));
  if (tag && children.length === 0) return '';
  let out = '';
  let at = tag ? rangeOf(children[0]!)![0] : start;
  for (const child of children) {
    const [from, to] = rangeOf(child)!;
    out += source.slice(at, from) + (await spoken(child, source, entry, wiki));
    if (tag?.name === 'Check' && child.type === 'list') out += await answer(tag, source, entry);
    at = to;
  }
  return tag ? out : out + source.slice(at, end);
}

/** The right choice of a question, in a line below the choices. */
async function answer({ attributes, node }: Tag, source: string, { slug, locale }: Entry): Promise<string> {
  const parts = questionIn(node);
  if ('wrong' in parts) throw new Error(`<Check> must ${parts.must}`);
  const right = parts.choices.children[await rightChoice(slug, attributes['of']!)]!;
  return `\n\n${text(locale).check.answer}: ${source.slice(...rangeOf(right.children[0]!)!)}`;
}

function rangeOf({ position }: Nodes): [start: number, end: number] | undefined {
  return position && [position.start.offset!, position.end.offset!];
}

async function said({ name, attributes, node }: Tag, entry: Entry, wiki: Wiki): Promise<string> {
  try {
    if (!Object.hasOwn(says, name)) throw new RangeError(`there is no tag ${name}`);
    return await says[name]!(attributes, entry, wiki);
  } catch (error) {
    const { line, column } = placeOf(node);
    throw new Error(`${entry.file}:${line}:${column} <${name}> must name what there is: ${(error as Error).message}`);
  }
}

/** Lines after the first begin as the line of the tag does: inside a quotation or a list they stay there. */
const indented = (text: string, before: string): string => text.replaceAll('\n', `\n${before.replace(/[^>\s]/g, ' ')}`);

function linked(text: string, entry: Entry, wiki: Wiki): string {
  const names = namesOf(wiki);
  return text.replace(/\[\[([^\]|\\]+)(?:\\?\|([^\]]+))?\]\]/g, (_, name: string, words?: string) => {
    const found = resolve(names, name.trim(), entry.locale);
    return 'entry' in found ? `[${(words ?? name).trim()}](${found.entry.url.slice(0, -1)}.md)` : (words ?? name);
  });
}

const rows = (head: readonly string[], lines: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part)).replace(/\|/g, '\\|'));
const card = (id: string | undefined): Card => cardOf(id ?? '');

function saidDifference({ title, why, input, ours, theirs }: Difference): string {
  const line = (who: string, { value, error }: Pick<Difference['ours'], 'value' | 'error'>, code: string, more = '') => `- ${who}: ${value ?? error} = \`${code}\`${more}`;
  const others = theirs.map((other) => line(`${other.who} (${other.version ?? 'from its formula'})`, other, other.code, other.here && `; here \`${other.here}\``));
  return [`### ${title}`, why, `\`${input}\``, [line('Lossary', ours, ours.code), ...others].join('\n')].join('\n\n');
}

/** Every tag that shows something of its own. Those around prose say what they hold. */
const says: Readonly<Record<string, Say>> = {
  Formula: ({ of }) => `$$\n${card(of).formula.name} = ${card(of).formula.body}\n$$`,
  Parameters: ({ of }, { locale }) =>
    rows(['name', 'default', 'meaning'], Object.entries(card(of).parameters).map(([name, { default: value, label }]) => [`\`${name}\``, value, label[locale]])),
  Value: ({ of }) => {
    const [id, name, field] = of!.split('.') as [string, string, 'default'];
    return String(card(id).parameters[name]![field]);
  },
  Demo: (_, { url }) => `(${url})`,
  Cell: async ({ src }) => `\`\`\`ts\n${(await readExample(src!)).source.trimEnd()}\n\`\`\``,
  Source: async ({ of }) => `\`\`\`ts\n${(await readFile(`src/losses/${card(of).id}.ts`, 'utf8')).trimEnd()}\n\`\`\``,
  Frameworks: ({ of }) => shownLibraries(card(of)).map(({ name, call, snippet }) => [
    call ? `- ${name}: \`${call}\`` : `- ${name}`,
    ...(snippet ? [`\`\`\`python\n${snippet.code}\n\`\`\``, `${snippet.version} prints \`${snippet.printed}\`; here \`${snippet.ours}\``] : []),
  ].join('\n\n')).join('\n\n'),
  Edges: ({ of }, { locale }) => rows(['input', 'value', 'gradient'], [
    ...card(of).edges.map(({ at, value, grad, throws }) => [at[locale], throws ?? shown(value), shown(grad)]),
    ...[card(of).precision ?? []].flat().map(({ absolute, note }) => [note[locale], `± ${absolute}`, `± ${absolute}`]),
  ]),
  Conventions: ({ of }, { locale }, wiki) => (wiki.conventions.get(of!) ?? []).map((told) => saidDifference(differenceOf(told, locale, wiki))).join('\n\n'),
  Compare: ({ losses }, { locale }) => losses!.split(/\s+/).map((id) => `- ${card(id).name[locale]}: $${card(id).formula.body}$`).join('\n'),
  Cite: ({ src, at }) => `[${src}${at ? `, ${at}` : ''}]`,
  Figure: ({ name }) => `(${name})`,
  Changelog: (_, { page }) => page.changelog.map(({ date, change }) => `- ${date}: ${change}`).join('\n'),
  Evidence: (_, entry, wiki) => {
    const sources = listed(entry, wiki);
    const phrases = evidencePhrases(pageBill(wiki, entry), entry.slug, sources.length, entry.locale);
    return `${phrases.map(({ words }) => words).join(', ')}.\n\n${sources.join('\n')}`;
  },
};

/** The sources of a page, a line each. */
function listed({ page }: Entry, { sources }: Wiki): string[] {
  return page.raw_sources.flatMap((key) => (sources[key] ? [`- ${key}: ${sources[key].authors.join(', ')} (${sources[key].year}). ${sources[key].title}. ${sourceUrl(sources[key]) ?? ''}`] : []));
}
