import { expect, test } from 'vitest';
import { told } from './pull-requests.ts';

const redirect = (body: string): string =>
  `---\nid: wiki-2026-1122-old\ntitle: old\nstatus: redirect\ncanonical_id: wiki-2026-1122-huber\nduplicate_of: wiki-2026-1122-huber\nreason: alias\nlast_reinforced: 2026-11-22\nchangelog:\n  - { date: 2026-11-22, change: 합쳤어요 }\n---\n${body}`;
const file = 'content/ko/concepts/old.mdx';

test.each([
  ['an import', 'import x from "node:fs"\n', '12:1', 'import x from "node:fs"'],
  ['an export', '\nexport const x = 1\n', '13:1', 'export const x = 1'],
  ['a tag of a stranger', '\n<Evil client:load />\n', '13:1', '<Evil client:load />'],
  ['a script', '\n<script>alert(1)</script>\n', '13:1', '<script>alert(1)</script>'],
  ['an expression', '{process.exit(1)}', '12:1', '{process.exit(1)}'],
  ['a sentence', '\n\n  글이에요.\n', '14:3', '글이에요.'],
  ['a comment', '<!-- x -->', '12:1', '<!-- x -->'],
  ['prose that is not well-formed', '<Claim', '12:1', '<Claim'],
  ['3,000 >', '>'.repeat(3000), '12:1', `${'>'.repeat(56)}`],
])('a redirect that holds %s is refused', (_what, body, at, got) => {
  const shown = got.length > 50 ? `"${got}...` : JSON.stringify(got);
  expect(told({ [file]: redirect(body) })).toEqual([`${file}:${at} a redirect must have no prose, got ${shown} (content/redirect)`]);
});

test.each(['', '\n', ' \n\t\n'])('a redirect that holds nothing but %j is none the worse', (body) => {
  expect(told({ [file]: redirect(body) })).toEqual([]);
});
