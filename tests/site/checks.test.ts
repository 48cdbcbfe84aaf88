import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Element, Root } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { remarkChecks } from '#site/markdown/checks';
import { markdownOf } from '#site/markdown-page';
import { readWiki } from '#wiki/disk';

/** What stands inside the only question of a page. */
async function drawn(inside: string, right = 1): Promise<string> {
  const asked: [string, string][] = [];
  const processor = unified().use(remarkParse).use(remarkMdx)
    .use(remarkChecks, { rightChoice: async (...of) => { asked.push(of); return right; }, verdicts: (locale) => ({ right: `yes ${locale}`, wrong: 'no' }) })
    .use(remarkRehype, { passThrough: ['mdxJsxFlowElement'] }).use(rehypeStringify);
  const file = new VFile({ path: '/content/en/losses/huber.mdx' });
  const tree = (await processor.run(processor.parse(`<Check of="which">\n${inside}\n</Check>`), file)) as Root;
  expect(asked).toEqual([['huber', 'which']]);
  return processor.stringify({ type: 'root', children: (tree.children[0] as Element).children }).replace(/\n/g, '');
}

describe('a question', () => {
  const label = (words: string, verdict: string) => `<label><input type="radio" name="check-which" autocomplete="off"><span>${words} ${verdict}</span></label>`;

  test('becomes radio buttons of one name with the verdict in the label of each, then the explanation', async () => {
    expect(await drawn('Which of *them*?\n\n- one\n- `two`\n- three\n\nBecause.\n\nTruly.')).toBe([
      '<legend>Which of <em>them</em>?</legend>',
      label('one', '<b class="wrong">no</b>'), label('<code>two</code>', '<b class="right">yes en</b>'), label('three', '<b class="wrong">no</b>'),
      '<div class="why"><p>Because.</p><p>Truly.</p></div>',
    ].join(''));
  });

  test('shows nothing below where there is nothing to say', async () => {
    expect(await drawn('Which?\n\n- one\n- two', 0)).toBe(['<legend>Which?</legend>', label('one', '<b class="right">yes en</b>'), label('two', '<b class="wrong">no</b>')].join(''));
  });

  test('of another form stops the build', async () => {
    await expect(drawn('- one\n- two')).rejects.toThrow('/content/en/losses/huber.mdx: <Check of="which"> must begin with its question');
  });
});

test('as plain Markdown a question says its answer between the choices and the explanation', async () => {
  const wiki = readWiki();
  const asking = wiki.entries.filter(({ body }) => body.includes('<Check of='));
  const some = asking.filter((_, at) => at % 16 === 0); // a page runs its cells on the way
  expect(some.length).toBeGreaterThan(0);
  for (const entry of some) {
    const text = await markdownOf(entry, wiki, new URL('https://example.org'));
    const questions = entry.body.match(/<Check of="[^"]+">\n[^]*?\n<\/Check>/g)!;
    const answers = text.match(entry.locale === 'ko' ? /^- .+\n\n답: .+$/gm : /^- .+\n\nAnswer: .+$/gm) ?? [];
    expect(answers.length, entry.url).toBe(questions.length);
    for (const answer of answers) expect(text).toContain(`\n- ${/(?:답|Answer): (.+)$/.exec(answer)![1]}\n`);
  }
});
