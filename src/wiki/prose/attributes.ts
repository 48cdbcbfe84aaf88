import type { Root } from 'mdast';
import type { Entry, Wiki } from '../entry.ts';
import type { Library } from '../library.ts';
import { nearest } from '../names/names.ts';
import { show, type Fault } from '../problem.ts';
import { SourceRef } from '../record/schema.ts';
import { numbersFile } from './checks.ts';
import { figureNames, noteKinds, tagRules, type AttributeType } from './tags.ts';
import { placeOf, tagsIn, type Tag } from './tree.ts';

/** Why a value is wrong, after `must`, and what would be right. */
type Wrong = { readonly must: string; readonly choices?: readonly string[]; readonly fix?: string } | undefined;

/** Every attribute of every tag must name something that exists, and every claim id must be its own. */
export function attributeFaults(tree: Root, entry: Entry, wiki: Wiki, library: Library): Fault[] {
  const tags = tagsIn(tree);
  const faults = tags.flatMap((tag) => faultsOf(tag, entry, wiki, library));
  const claims = new Set<string>();
  for (const { name, attributes, node } of tags) {
    const id = attributes['id'];
    if (name !== 'Claim' || id === undefined) continue;
    if (claims.has(id)) faults.push({ place: placeOf(node), rule: 'mdx/claim', severity: 'error', message: `id of <Claim> must appear once on a page, got ${show(id)} twice`, fix: 'give each claim its own id' });
    claims.add(id);
  }
  return faults;
}

function faultsOf({ name, attributes, node }: Tag, entry: Entry, wiki: Wiki, library: Library): Fault[] {
  const rule = Object.hasOwn(tagRules, name) ? tagRules[name]! : { required: {}, optional: {} };
  return Object.entries({ ...rule.required, ...rule.optional }).flatMap(([attribute, kind]): Fault[] => {
    const value = attributes[attribute];
    const wrong = value === undefined ? undefined : judge(kind, value, attributes, entry, wiki, library);
    if (!wrong) return [];
    const near = wrong.choices && nearest(value!, wrong.choices);
    const fix = wrong.fix ?? (near ? `did you mean ${near}?` : wrong.choices?.length ? `one of ${wrong.choices.slice(0, 8).join(', ')}` : undefined);
    return [{ place: placeOf(node), rule: `ref/${kind}`, severity: 'error', message: `${attribute} of <${name}> must ${wrong.must}, got ${show(value)}`, ...(fix && { fix }) }];
  });
}

function judge(kind: AttributeType, value: string, attributes: Readonly<Record<string, string>>, entry: Entry, wiki: Wiki, { losses, examples, numbers }: Library): Wrong {
  const ids = [...losses.keys()];
  const oneOf = (must: string, choices: readonly string[]): Wrong => (choices.includes(value) ? undefined : { must, choices });
  switch (kind) {
    case 'loss': return oneOf('be the id of a loss', ids);
    case 'demo': return losses.get(value)?.views.length === 0
      ? { must: 'be a loss that a view fits', fix: 'there is none for it yet: leave <Demo> out' }
      : oneOf('be the id of a loss', ids);
    case 'losses': {
      const unknown = value.split(/\s+/).find((id) => !losses.has(id));
      const other = value.split(/\s+/).find((id) => losses.has(id) && !losses.get(id)!.views.includes('residual'));
      if (other !== undefined && unknown === undefined) return { must: 'be losses of a residual, which have one axis in common', fix: `${show(other)} is none: link the comparison instead` };
      return unknown === undefined ? undefined : { must: 'be ids of losses with a space between', fix: `${show(unknown)} is none; ${nearest(unknown, ids) ?? ids.join(', ')} is` };
    }
    case 'view': {
      const { id, views = [] } = losses.get(attributes['loss'] ?? '') ?? {};
      return views.length > 0 ? oneOf(`be a view that fits ${id} (${views.join(', ')})`, views) : undefined;
    }
    case 'example': return oneOf('be a file of src/examples', [...examples].sort());
    case 'value': {
      const paths = [...losses.values()].flatMap(({ id, parameters }) => Object.entries(parameters).flatMap(([name, fields]) => fields.map((field) => `${id}.${name}.${field}`)));
      return oneOf('be a number the code owns, as huber.delta.default', paths);
    }
    case 'number': return oneOf(`be a number of src/numbers/${entry.slug}.ts`, [...(numbers.get(entry.slug)?.numbers.keys() ?? [])]);
    case 'claim': return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? undefined : { must: 'be lower case words joined by hyphens' };
    case 'seed': return SourceRef.safeParse(value).success && value.startsWith('seed:') ? undefined : { must: 'look like seed:000#L29-35' };
    case 'source':
      if (!wiki.keys.sources.includes(value)) return { must: 'be a key of content/sources.yaml', choices: wiki.keys.sources };
      return entry.locale !== 'ko' || entry.page.raw_sources.includes(value) ? undefined : { must: 'stand in raw_sources of the page', fix: `add ${value} to raw_sources of the Korean page` };
    case 'words': return value.trim() === '' || value.length > 80 ? { must: 'be 1 to 80 characters long' } : undefined;
    case 'note': return oneOf(`be one of ${noteKinds.join(', ')}`, noteKinds);
    case 'figure': return oneOf(`be one of ${figureNames.join(', ')}`, figureNames);
    case 'check': return oneOf(`be a check of ${numbersFile(entry.slug)}`, [...(numbers.get(entry.slug)?.checks.keys() ?? [])]);
  }
}
