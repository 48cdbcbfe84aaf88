import type { Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Locale } from '#core/locale';
import { questionIn } from '#wiki/prose/checks';
import { tagsIn } from '#wiki/prose/tree';

interface Options {
  /** the index of the right choice of a question of a page */
  readonly rightChoice: (slug: string, name: string) => Promise<number>;
  readonly verdicts: (locale: Locale) => Readonly<Record<Verdict, string>>;
}

type Verdict = 'right' | 'wrong';

/**
 * Turns a question into native radio buttons, each with its verdict beside it, and the explanation after them.
 *
 * All of it stands in the page; which of it is shown follows from the choice, by style alone.
 */
export function remarkChecks({ rightChoice, verdicts }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const [, locale, slug] = /\/content\/(ko|en)\/[^/]+\/([^/]+)\.mdx$/.exec(file.path) ?? [];
    for (const { name, attributes: { of = '' }, node } of tagsIn(tree)) {
      if (name !== 'Check') continue;
      const parts = questionIn(node);
      if ('wrong' in parts) throw new Error(`${file.path}: <Check of="${of}"> must ${parts.must}`);
      const right = await rightChoice(slug!, of);
      const words = verdicts(locale as Locale);
      const choices = parts.choices.children.map(({ children: [line] }, at) => choice(`check-${of}`, (line as Paragraph).children, at === right ? 'right' : 'wrong', words));
      const why = parts.explanation.length > 0 ? [element('div', { className: ['why'] }, parts.explanation)] : [];
      (node as { children: Nodes[] }).children = [element('legend', {}, parts.question.children), ...choices, ...why];
    }
  };
}

/** A choice: the whole label is the target, and the verdict belongs to it, so that a screen reader reads it with the choice. */
function choice(name: string, line: readonly Nodes[], verdict: Verdict, words: Readonly<Record<Verdict, string>>): Nodes {
  // Firefox would fill it in again after a reload.
  const radio = element('input', { type: 'radio', name, autoComplete: 'off' });
  const said = element('b', { className: [verdict] }, [{ type: 'text', value: words[verdict] }]);
  return element('label', {}, [radio, element('span', {}, [...line, { type: 'text', value: ' ' }, said])]);
}

/** A node that becomes this element of HTML. */
function element(hName: string, hProperties: object, children: readonly Nodes[] = []): Nodes {
  return { type: 'check', data: { hName, hProperties }, children } as unknown as Nodes;
}
