import { readFile } from 'node:fs/promises';
import type { Card } from '#core/card/kinds';
import { cardOf } from '#cards/index';
import type { Entry, Wiki } from '#wiki/entry';
import { pageBill } from '#wiki/evidence/bill';
import { namesOf, resolve } from '#wiki/names/names';
import { sourceUrl } from '#wiki/record/source';
import { differenceOf, type Difference } from './conventions.ts';
import { evidencePhrases } from './evidence-words.ts';
import { readExample } from './example.ts';

type Attributes = Readonly<Record<string, string>>;
type Say = (attributes: Attributes, entry: Entry, wiki: Wiki) => string | Promise<string>;

/** The page as plain Markdown, for programs and for people who read source: every tag says in text what it shows. */
export async function markdownOf(entry: Entry, wiki: Wiki, site: URL): Promise<string> {
  const { page, url } = entry;
  const head = `# ${page.title}\n\n> ${page.description}\n\n<${new URL(url, site).href}> · ${page.id} · confidence ${page.confidence_score.toFixed(2)} · ${page.verification_status} · ${page.last_reinforced}\n`;
  const body = entry.body.replace(/<\/?(?:Claim|Note)\b[^>]*>/g, '');
  return `${head}\n${linked(await spoken(body, entry, wiki), entry, wiki).trim()}\n`;
}

async function spoken(body: string, entry: Entry, wiki: Wiki): Promise<string> {
  const tags = [...body.matchAll(/<([A-Z][A-Za-z]*)((?:\s+[a-z]+="[^"]*")*)\s*\/>/g)];
  let out = '';
  let end = 0;
  for (const { 0: whole, 1: name, 2: raw, index } of tags) {
    const attributes = Object.fromEntries([...raw!.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    out += body.slice(end, index) + (await says[name!]!(attributes, entry, wiki));
    end = index + whole.length;
  }
  return out + body.slice(end);
}

function linked(text: string, entry: Entry, wiki: Wiki): string {
  const names = namesOf(wiki);
  return text.replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_, name: string, words?: string) => {
    const found = resolve(names, name.trim(), entry.locale);
    return 'entry' in found ? `[${(words ?? name).trim()}](${found.entry.url.slice(0, -1)}.md)` : (words ?? name);
  });
}

const rows = (head: readonly string[], lines: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part)).replace(/\|/g, '\\|'));
const card = (id: string | undefined): Card => cardOf(id!)!;

function saidDifference({ title, why, input, ours, theirs }: Difference): string {
  const line = (who: string, { value, error }: Pick<Difference['ours'], 'value' | 'error'>, code: string, more = '') => `- ${who}: ${value ?? error} = \`${code}\`${more}`;
  const others = theirs.map((other) => line(`${other.who} (${other.version ?? 'from its formula'})`, other, other.code, other.here && `; here \`${other.here}\``));
  return [`### ${title}`, why, `\`${input}\``, [line('Lossary', ours, ours.code), ...others].join('\n')].join('\n\n');
}

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
  Source: async ({ of }) => `\`\`\`ts\n${(await readFile(`src/losses/${of}.ts`, 'utf8')).trimEnd()}\n\`\`\``,
  Frameworks: ({ of }) => rows(['library', 'call'], Object.entries(card(of).frameworks).map(([name, call]) => [name, `\`${call}\``])),
  Edges: ({ of }, { locale }) => rows(['input', 'value', 'gradient'], card(of).edges.map(({ at, value, grad, throws }) => [at[locale], throws ?? shown(value), shown(grad)])),
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
