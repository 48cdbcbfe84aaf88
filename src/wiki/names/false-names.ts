import { locales } from '#core/locale';
import type { Wiki } from '../entry.ts';
import { exportName, type Library } from '../library.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problem.ts';
import { key } from './key.ts';
import { namesOf } from './names.ts';

/** A name that belongs to a loss, whether it has a page yet or not. */
interface Known {
  readonly name: string;
  /** the losses that it means */
  readonly of: readonly string[];
  /** several: a longer name with it in it is taken for one of them */
  readonly shared?: true;
}

/**
 * Aliases that lead a reader to the wrong loss: an alias that is the name of another loss, or that holds a name which
 * content/disambiguation.yaml gives to others. The losses are those with a card, whether they have a page yet or not.
 *
 * "L2 loss" is no name of Huber, nor is "robust L2 loss"; "Bernoulli negative log-likelihood" is one of binary cross-entropy.
 */
export function falseNames(wiki: Wiki, library: Library): Problem[] {
  const known = namesOfLosses(wiki, library);
  const { pages, owners } = namesOf(wiki);
  return wiki.entries.flatMap(({ file, page, slug }) => {
    const titles = locales.flatMap((locale) => pages.get(page.id)?.[locale]?.page.title ?? []);
    const foreign = known.filter(({ name, of }) => !of.includes(slug) && !titles.some((title) => holds(title, name)));
    return page.aliases.flatMap((alias, index) => {
      if (owners.get(key(alias))?.some(({ id }) => id !== page.id)) return []; // a clash of pages, which is told as such
      const wrong = foreign.find(({ name, shared }) => (shared ? holds(alias, name) : same(alias, name)));
      return wrong ? [problemAt(wiki, file, ['aliases', index], 'site/false-alias',
        `an alias must mean this loss, got ${JSON.stringify(alias)}, while ${JSON.stringify(wrong.name)} means ${wrong.of.join(' or ')}`, 'drop it')] : [];
    });
  });
}

function namesOfLosses(wiki: Wiki, { losses }: Library): Known[] {
  const cards = [...losses.values()].flatMap(({ id, names }) => [id, exportName(id), ...names].map((name) => ({ name, of: [id] })));
  const shared = wiki.ambiguities.map(({ name, title, choices }) => ({ names: [name, title.ko, title.en], of: choices.map(({ page }) => page.replace(/^.*\//, '')) }));
  const ambiguous = new Set(shared.flatMap(({ names }) => names.map(key)));
  return [...cards.filter(({ name }) => !ambiguous.has(key(name))), ...shared.flatMap(({ names, of }) => names.map((name) => ({ name, of, shared: true as const })))];
}

/** Are the words of a name among those of a longer one, side by side? */
function holds(longer: string, name: string): boolean {
  const [all, some] = [wordsIn(longer), wordsIn(name)];
  return some.length > 0 && all.some((_, at) => some.every((word, index) => all[at + index] === word));
}

const same = (one: string, other: string): boolean => key(one) === key(other) || wordsIn(one).join(' ') === wordsIn(other).join(' ');

/** Words that do not say which loss is meant. */
const plain = new Set(['loss', 'losses', 'function', '손실', '함수']);
const wordsIn = (name: string): string[] => name.normalize('NFKC').replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word && !plain.has(word));
