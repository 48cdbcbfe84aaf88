import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report } from '#wiki/author/report';
import { check } from '#wiki/check';
import { readTexts } from '#wiki/disk';
import { library, texts } from '../small-wiki.ts';

const secret = 'root:x:0:0';
let root = '';
const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
};
const link = (file: string, target: string): void => {
  rmSync(join(root, file), { recursive: true, force: true });
  mkdirSync(dirname(join(root, file)), { recursive: true });
  symlinkSync(target, join(root, file));
};

/** A project of its own for each pull request, with a file beside it that is none of its business. */
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-disk-'));
  root = join(folder, 'project');
  const { pages, data } = texts();
  for (const [file, text] of Object.entries({ ...pages, ...data })) write(file, text);
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  mkdirSync(join(folder, 'secrets'));
  writeFileSync(join(folder, 'secrets/huber.mdx'), `${secret}\n`);
});
afterEach(() => rmSync(dirname(root), { recursive: true }));

const concept = 'content/ko/concepts/x.mdx';

/** What is sent, and the file that is named for it, with what it is. */
const requests: readonly (readonly [what: string, send: () => void, file: string, got: string])[] = [
  ['a page that is a link to a file outside', () => link(concept, '../../../../secret'), concept, 'a symbolic link'],
  ['a page that is a link to a page', () => link(concept, '../losses/huber.mdx'), concept, 'a symbolic link'],
  ['a page that is a link to nothing', () => link(concept, 'nowhere'), concept, 'a symbolic link'],
  ['a page that is a link to itself', () => link(concept, 'x.mdx'), concept, 'a symbolic link'],
  ['a page that is a link to a device without end', () => link(concept, '/dev/zero'), concept, 'a symbolic link'],
  ['a page that is a link to a device that waits', () => link(concept, '/dev/tty'), concept, 'a symbolic link'],
  ['a page that is a pipe', () => { write('content/ko/concepts/y', ''); spawnSync('mkfifo', [join(root, concept)]); }, concept, 'a device or a pipe'],
  ['a folder that is a link', () => link('content/ko/concepts', '../../../secrets'), 'content/ko/concepts', 'a symbolic link'],
  ['a folder that is a link to all of the machine', () => link('content/ko/concepts', '/'), 'content/ko/concepts', 'a symbolic link'],
  ['a folder that is a link to a folder around it', () => link('content/ko/concepts', '..'), 'content/ko/concepts', 'a symbolic link'],
  ['a language that is a link', () => link('content/en', '../../secrets'), 'content/en', 'a symbolic link'],
  ['content that is a link', () => link('content', '../secrets'), 'content', 'a symbolic link'],
  ['a catalog that is a link', () => link('content/sources.yaml', '../../secret'), 'content/sources.yaml', 'a symbolic link'],
  ['evidence that is a link', () => link('content/evidence.json', '../../secret'), 'content/evidence.json', 'a symbolic link'],
  ['conventions that are a link', () => link('content/conventions/huber.yaml', '../../../secret'), 'content/conventions/huber.yaml', 'a symbolic link'],
  ['a hidden link', () => link('content/ko/.x', '../../../secret'), 'content/ko/.x', 'a symbolic link'],
  ['an example that is a link', () => link('src/examples/x.ts', '../../../secret'), 'src/examples/x.ts', 'a symbolic link'],
  ['a listing that is a link', () => link('src/losses/huber.ts', '/etc/passwd'), 'src/losses/huber.ts', 'a symbolic link'],
  ['a picture that is a link', () => link('public/x.svg', '../../secret'), 'public/x.svg', 'a symbolic link'],
  ['a public folder that is a link', () => link('public', '/etc'), 'public', 'a symbolic link'],
  ['a page of bytes', () => write(concept, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1)), concept, 'a binary file: it is no UTF-8, or holds U+0000'],
  ['a page in another encoding', () => write(concept, Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xc8, 0xc4)), concept, 'a binary file: it is no UTF-8, or holds U+0000'],
  ['a page with a NUL', () => write(concept, `---\n\0${secret}\n---\n`), concept, 'a binary file: it is no UTF-8, or holds U+0000'],
  ['a page of two megabytes', () => write(concept, `${secret}\n`.repeat(200_000)), concept, '2200000 bytes'],
  ['a catalog of bytes', () => write('content/tags.yaml', Uint8Array.of(0xff, 0xfe, 0)), 'content/tags.yaml', 'a binary file: it is no UTF-8, or holds U+0000'],
];

describe('on disk', () => {
  test.each(requests)('%s is refused by name, and nothing of it is read or printed', (_what, send, file, got) => {
    send();
    const found = readTexts(root);
    const problems = check(found, library);
    expect(problems).toContainEqual(expect.objectContaining({ file, place: { line: 1, column: 1, length: 1 }, rule: 'site/plain-file', severity: 'error', message: `a file of the project must be plain text of its own, got ${got}` }));
    expect(report(problems, { ...found.pages, ...found.data })).not.toContain(secret);
    expect(JSON.stringify([found.pages, found.data])).not.toContain(secret);
  }, 20_000);

  test('a sound project has no problem, hidden files are not read, and a picture in public/ may be shown', () => {
    write('content/ko/.DS_Store', Uint8Array.of(0, 1));
    write('public/curve.svg', '<svg/>');
    expect(check(readTexts(root), library).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readTexts(root).pictures).toEqual(new Set(['/curve.svg']));
  });
});
