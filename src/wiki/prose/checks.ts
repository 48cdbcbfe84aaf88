import type { List, Nodes, Paragraph, Root } from 'mdast';
import type { NumbersFile } from '../library.ts';
import { show, type Fault } from '../problem.ts';
import { placeOf, tagsIn, wordsOf, type Tag } from './tree.ts';

/** A question of a page in its parts. */
export interface Question {
  readonly question: Paragraph;
  readonly choices: List;
  /** what is shown once a choice is made; may be nothing */
  readonly explanation: readonly Nodes[];
}

const fewest = 2;
const most = 4;

/** What a choice is written in: it is a label, and a link or a tag in a label could not be used. */
const plain: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break']);

/** The parts of a `<Check>`: a paragraph, a list, and paragraphs or formulas. Says what is wrong where it is built otherwise. */
export function questionIn(check: Nodes): Question | { readonly wrong: Nodes; readonly must: string; readonly fix: string } {
  const [question, choices, ...explanation] = 'children' in check ? (check.children as Nodes[]) : [];
  if (question?.type !== 'paragraph') return { wrong: question ?? check, must: 'begin with its question, a paragraph of its own', fix: 'put empty lines around it' };
  if (choices?.type !== 'list' || choices.ordered) return { wrong: choices ?? check, must: 'hold its choices after the question, as one list with -', fix: 'write each choice as - words' };
  if (choices.children.length < fewest || choices.children.length > most) {
    return { wrong: choices, must: `have ${fewest} to ${most} choices, not ${choices.children.length}`, fix: 'ask something that the figure answers in one look' };
  }
  const odd = choices.children.find(({ children: [words, ...more] }) => more.length > 0 || words?.type !== 'paragraph' || !words.children.every(isPlain));
  if (odd) return { wrong: odd, must: 'have choices of plain words, without link, tag or list', fix: 'move it into the explanation' };
  const strange = explanation.find(({ type }) => type !== 'paragraph' && type !== 'math');
  return strange ? { wrong: strange, must: 'explain in paragraphs or formulas', fix: 'move it below the question' } : { question, choices, explanation };
}

const isPlain = (node: Nodes): boolean => plain.has(node.type) && (!('children' in node) || node.children.every(isPlain));

const checksIn = (tree: Root): Tag[] => tagsIn(tree).filter(({ name }) => name === 'Check');

/** Every question must be built as one, be asked once, and have a right choice that its page computes. */
export function questionFaults(tree: Root, slug: string, numbers: NumbersFile | undefined): Fault[] {
  const blame = (node: Nodes, rule: string, message: string, fix: string): Fault => ({ place: placeOf(node), rule, message, fix, severity: 'error' });
  const tags = checksIn(tree);
  return tags.flatMap(({ attributes: { of: name = '' }, node }, at): Fault[] => {
    const parts = questionIn(node);
    if ('wrong' in parts) return [blame(parts.wrong, 'mdx/check', `<Check> must ${parts.must}, got ${show(wordsOf(parts.wrong))}`, parts.fix)];
    if (tags.findIndex(({ attributes }) => attributes['of'] === name) < at) return [blame(node, 'mdx/check', `<Check> must ask each question once, got ${show(name)} twice`, 'give it a name of its own')];
    const right = numbers?.checks.get(name);
    const last = parts.choices.children.length - 1;
    if (!right || ('value' in right && Number.isInteger(right.value) && right.value >= 0 && right.value <= last)) return [];
    return [blame(node, 'ref/check', `${name} of ${numbersFile(slug)} must be the index of a choice, 0 to ${last}, got ${'problem' in right ? right.problem : right.value}`, 'choices count from 0')];
  });
}

/** Answers that no question of the page asks for. */
export function unaskedFaults(tree: Root, slug: string, numbers: NumbersFile | undefined, bodyLine: number): Fault[] {
  const asked = new Set(checksIn(tree).map(({ attributes }) => attributes['of']));
  return [...(numbers?.checks.keys() ?? [])].filter((name) => !asked.has(name)).map((name) => ({
    place: { line: bodyLine, column: 1, length: 1 }, rule: 'content/unasked', severity: 'error',
    message: `every check of ${numbersFile(slug)} must be asked on its page, got no <Check of=${show(name)}>`, fix: 'ask it, or delete it there',
  }));
}

/** Where the answers of a page are computed. */
export const numbersFile = (slug: string): string => `src/numbers/${slug}.ts`;

/** How many choices each question has: the right one is the same in both languages. */
export function choiceCounts(tree: Root): { what: string; place: Fault['place'] }[] {
  return checksIn(tree).flatMap(({ attributes, node }) => {
    const parts = questionIn(node);
    return 'wrong' in parts ? [] : [{ what: `${attributes['of']}: ${parts.choices.children.length} choices`, place: placeOf(node) }];
  });
}
